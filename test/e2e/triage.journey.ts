import { expect, type Page } from '@playwright/test';
import type { App } from '../host/app.ts';
import type { Office } from '../office/server.ts';
import { readStore } from '../support/settle-desk.ts';
import { openClause, selectWords, visit } from '../tour/steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './journey.ts';

/** `key`: C for a comment, N for a private note. */
async function write(app: App, key: 'c' | 'n', clause: string, quote: string, words: string): Promise<void> {
  const { page } = app;
  await openClause(app, clause);
  await selectWords(app, clause, quote);
  await page.keyboard.press(key);
  await page.keyboard.type(words);
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
}

const commentOn = (app: App, clause: string, quote: string, words: string): Promise<void> =>
  write(app, 'c', clause, quote, words);

const row = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'Look again' }).getByRole('button', { name });

/** Let the draft go on to a revision, and ask until its text has come: asked for while a sync runs, it would only join that one. */
async function arrive({ page }: App, office: Office, label: string): Promise<void> {
  office.publish(label);
  await expect(async () => {
    await page.keyboard.press('F5');
    const revisions = await readStore(page, 'pitchside-library', 'revisions');
    expect(revisions).toContainEqual(
      expect.objectContaining({ label, document: expect.objectContaining({ status: 'kept' }) }),
    );
  }).toPass({ timeout: 60_000 });
}

test.use({ until: '0.4' });

test('comments made on 0.4 are followed through three more revisions, settled offline, and sent once', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await commentOn(app, '3.4.3', 'discourage needless corrections', 'Untestable.');
  await commentOn(app, '4.2.1', 'SHOULD confirm that the person asking', 'Locums have none recorded.');
  await commentOn(app, '5.1.5', 'how often access was refused', 'Counted how?');
  await commentOn(app, '1.1.1', 'wherever care is given', 'At home too?');
  await commentOn(app, '4.2.5', 'a session to pass', 'Whose?');
  await write(app, 'n', '4.2.1', 'SHOULD confirm that the person', 'Jean knows which wards.');
  for (const revision of ['0.5', '0.6', '0.7']) await arrive(app, world.office, revision);
  await expect.poll(async () => (await readStore(page, 'pitchside-desk', 'carries')).length).toBe(18);
  await world.cutNetwork(app);

  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Care records 0\.7/ })
    .click();
  await openClause(app, '1.1.1');
  const carried = page.getByRole('article', { name: /Comment, 1\.1\.1/ });
  await expect(carried).toContainText('From 0.4');
  await expect(carried).toContainText('At home too?');
  await expect(page.getByRole('button', { name: /Edit Comment, 1\.1\.1/ })).toHaveCount(0);

  await visit(app, 'Briefing');
  await page.getByRole('button', { name: /of your comments quote words that changed in Care records 0\.7/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 left of 5' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /“Should” is now “shall”/ })).toBeVisible();
  await expect(page.locator('.pair del')).toHaveText(['SHOULD']);
  await expect(page.locator('.pair ins')).toHaveText(['SHALL']);

  await expectAccessible(app);

  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Comment' }).pressSequentially(' Give them a temporary role.');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 left of 5' })).toBeVisible();

  await row(page, /Figures/).click();
  await expect(page.getByRole('heading', { level: 1, name: /^A number beside/ })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1, name: 'The words you quoted are not in 0.7.' })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('status').filter({ hasText: '0 left of 5' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: '1 left of 5' })).toBeVisible();
  await row(page, /Number of corrections/).click();
  await page.keyboard.press('a');
  await expectAccessible(app);
  await page.getByRole('searchbox', { name: /Find a clause/ }).fill('3.4.1');
  await expect(page.getByRole('region', { name: /^Re-attach/ }).getByRole('heading')).toHaveText(/3\.4\.1/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '0 left of 5' })).toBeVisible();

  await page.getByRole('button', { name: /Keep all 2/ }).click();
  await expect(page.getByRole('region', { name: /Settled by you 5/ })).toBeVisible();

  await row(page, /^Private note 4\.2\.1/).click();
  await expect(page.getByText('Only you. Never sent').last()).toBeVisible();
  await expectAccessible(app);
  await page.keyboard.press('w');
  await expect(page.getByRole('region', { name: /Settled by you 5/ })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('region', { name: /Settled by you 6/ })).toBeVisible();
  await app.kill();

  const again = await world.start();
  await again.setOnline(false);
  await visit(again, 'Responses');
  await expect(again.page.getByRole('region', { name: /Being written 1/ })).toContainText('Care records 0.7');
  await expect(again.page.getByRole('region', { name: /Being written 1/ })).toContainText('5 comments');
  await expect(again.page.getByRole('list', { name: 'Comments in this response' })).toContainText(
    'Locums have none recorded. Give them a temporary role.',
  );
  await again.page.getByRole('button', { name: 'Ready to go' }).click();
  await world.mendNetwork(again);
  await expect(again.page.getByRole('region', { name: /Sent 1/ })).toBeVisible();
  const [held, ...more] = world.office.submissions();
  expect(more).toEqual([]);
  for (const words of ['Untestable.', 'Locums have none recorded.', 'Counted how?', 'At home too?', 'Whose?']) {
    expect(held?.body.split(words)).toHaveLength(2);
  }
  expect(held?.body).not.toContain('Jean');
});
