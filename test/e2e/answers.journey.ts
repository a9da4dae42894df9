import { expect, type Page } from '@playwright/test';
import type { App } from '../host/app.ts';
import { readStore, writeDesk } from '../support/settle-desk.ts';
import { finishWriting, openClause, selectWords, visit } from '../tour/steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './journey.ts';

async function commentOn(app: App, clause: string, quote: string, words: string): Promise<void> {
  await openClause(app, clause);
  await selectWords(app, clause, quote);
  await app.page.keyboard.press('c');
  await app.page.keyboard.type(words);
  await finishWriting(app);
}

const answered = (page: Page) => page.getByRole('region', { name: /^Answered 1/ });

test.use({ until: '0.6' });

test('what became of a comment comes back on its clause, with the change that shows it, and stays without a network', async ({
  world,
}) => {
  test.slow();
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await commentOn(app, '4.2.3', 'within two seconds', 'Nine in ten of our clinics would give up first.');
  await commentOn(app, '1.1.1', 'wherever care is given', 'At home too?');
  await commentOn(app, '4.2.2', 'eight years', 'On whose disks?');
  await visit(app, 'Responses');
  await page.getByRole('button', { name: 'Ready to go' }).click();
  await expect(page.getByRole('region', { name: /^Sent 1/ })).toBeVisible();
  await visit(app, 'Specifications');

  world.office.publish('0.7');
  world.office.answer(world.office.submissions()[0]?.reference ?? '', [
    {
      clause: '4.2.3',
      disposition: 'Persuasive with mod',
      explanation: 'The figure is 500 milliseconds.',
      responsible: 'Technical standards desk',
      groupedWith: 'R-041',
      appliedTo: '4.2.3',
    },
    { clause: '1.1.1', disposition: 'Not persuasive', explanation: 'The purpose stays as it is worded.' },
  ]);
  await expect(async () => {
    await page.keyboard.press('F5');
    expect(await readStore(page, 'pitchside-library', 'answers')).toHaveLength(2);
    const kept = { label: '0.7', document: expect.objectContaining({ status: 'kept' }) };
    expect(await readStore(page, 'pitchside-library', 'revisions')).toContainEqual(expect.objectContaining(kept));
  }).toPass({ timeout: 60_000 });

  await visit(app, 'Briefing');
  const row = page.getByRole('button', { name: /Two of your comments on Care records 0\.6 were answered/ });
  await expect(row).toContainText('1 accepted with changes, 1 not accepted. One shows in 0.7.');
  await row.click();

  await expect(answered(page)).toContainText('2 of 3 answered');
  await expect(page.getByRole('heading', { name: 'Two of your three comments are answered.' })).toBeVisible();
  const became = page.getByRole('region', { name: 'You said, we did' });
  await expect(became.getByRole('listitem')).toHaveCount(3);
  const changed = became.getByRole('listitem').filter({ hasText: '4.2.3' });
  for (const words of ['Nine in ten of our clinics', 'Accepted with changes', 'R-041', 'Technical standards desk']) {
    await expect(changed).toContainText(words);
  }
  await expect(changed.locator('del')).toHaveText('two seconds');
  await expect(changed.locator('ins')).toHaveText('500 milliseconds');
  await expect(became.getByRole('listitem').filter({ hasText: '1.1.1' })).toContainText('Not accepted');
  await expect(became.getByRole('listitem').filter({ hasText: '4.2.2' })).toContainText('Not answered yet.');
  await expectAccessible(app);
  await changed.getByRole('button', { name: 'See the change in 0.7' }).click();
  const clause = page.getByRole('region', { name: /^4\.2\.3/ }).first();
  await expect(clause.locator('del')).toHaveText('two seconds');
  await expect(clause.locator('ins')).toHaveText('500 milliseconds');
  await expect(page.getByRole('button', { name: /^Since draft 0\.6/ })).toBeVisible();
  const card = page.getByRole('article', { name: 'Comment, 4.2.3' });
  await expect(card).toContainText('The figure is 500 milliseconds.');
  await expectAccessible(app);
  await app.kill();

  const again = await world.start();
  await world.cutNetwork(again);
  await visit(again, 'Responses');
  await answered(again.page).getByRole('button').click();
  await expect(again.page.getByRole('region', { name: 'You said, we did' })).toContainText('Accepted with changes');
  await again.page.getByRole('button', { name: 'See the change in 0.7' }).click();
  await expect(
    again.page
      .getByRole('region', { name: /^4\.2\.3/ })
      .first()
      .locator('ins'),
  ).toHaveText('500 milliseconds');
  expect(await readStore(again.page, 'pitchside-desk', 'annotations')).toHaveLength(3);
});

test('a receipt is shown whole when all comments are gone and the library is forgotten', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await page.keyboard.press('c');
  await page.keyboard.type('Measured where?');
  await finishWriting(app);
  await visit(app, 'Responses');
  await page.getByRole('button', { name: 'Ready to go' }).click();
  await expect(page.getByRole('region', { name: /^Sent 1/ })).toBeVisible();
  await world.cutNetwork(app);
  await page.evaluate(forgetAllButDesk);
  // Counted as the window's own deleting: a desk that lost them by itself would be put back from its second copy.
  await writeDesk(page, {});
  await page.reload();
  await visit(app, 'Responses');
  await page
    .getByRole('region', { name: /^Sent 1/ })
    .getByRole('button')
    .click();
  const receipt = page.getByRole('region', { name: 'Receipt' });
  const [held] = world.office.submissions();
  const reference = held?.reference ?? '';
  for (const words of [
    'Care records 0.6',
    'Northmoor office',
    '1 comment',
    `${reference.slice(0, 4)} ${reference.slice(4)}`,
  ]) {
    await expect(receipt).toContainText(words);
  }
  await expect(receipt.getByTitle(held?.digest ?? 'none')).toBeVisible();
  expect(await readStore(page, 'pitchside-desk', 'annotations')).toEqual([]);
});

/** Delete every comment, and the library. */
async function forgetAllButDesk(): Promise<void> {
  const done = (request: IDBRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('pitchside-desk');
  await done(opening);
  await done(opening.result.transaction('annotations', 'readwrite').objectStore('annotations').clear());
  opening.result.close();
  await done(indexedDB.deleteDatabase('pitchside-library'));
}
