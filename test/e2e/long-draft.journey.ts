/* Drafts so long that only the few hundred clauses around the present one are drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { answerDialog } from '../host/answer-dialog.ts';
import type { Office } from '../office/server.ts';
import { readStore } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { visit } from '../tour/steps.ts';
import { test } from './journey.ts';
import { serveDraft } from './serve-draft.ts';

const inSection = 25;

test('in a draft of two thousand clauses, one far off is gone to, read and commented on, and its comment keeps its place', async ({
  world,
}) => {
  const app = await world.startSettled({ channels: [serveLongDraft(world.office, 80)] });
  await world.cutNetwork(app);
  await visit(app, 'Specifications');
  await goToFar(app.page);
  await expect.poll(() => fromTop(app.page)).toBe(16);
  const row = app.page.getByRole('treeitem', { selected: true });
  await expect(row).toHaveAccessibleName(/^80\.13 /);
  await expect(row).toHaveAccessibleName(/, read$/);
  await app.page.keyboard.press('c');
  await app.page.keyboard.type('Far from the beginning.');
  await expect(app.page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await outline(app.page).press('Home');
  await outline(app.page).press('Enter');
  await expect(row).toHaveAccessibleName(/^1 /);
  await expect
    .poll(async () => JSON.stringify(await readStore(app.page, 'pitchside-desk', 'readings')))
    .toMatch(/"clauseId":"[^"]*#1"/);
  await app.close();

  // At its beginning again, that clause is not drawn: its comment stands far below, where it will be.
  const again = await world.start();
  const { page } = again;
  await visit(again, 'Specifications');
  await expect(page.getByRole('region', { name: /^1 / })).toBeInViewport();
  const comment = page.getByRole('article', { name: /Comment, 80\.13/ });
  await expect.poll(async () => (await comment.boundingBox())?.y).toBeGreaterThan(100_000);
  await expect(page.getByRole('region', { name: /^80\.13 / })).toHaveCount(0);
  await goToFar(page);
  await expect.poll(() => fromTop(page)).toBe(16);
  await expect(comment).toBeInViewport();
});

test('the whole of a long draft goes into a PDF and onto paper, though little of it is drawn', async ({ world }) => {
  const app = await world.startSettled({ channels: [serveLongDraft(world.office, 30)] });
  const { page } = app;
  const folder = temporaryFolder('papers');
  const path = join(folder.path, 'draft.pdf');
  await answerDialog(app, { save: path });
  await visit(app, 'Specifications');
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await page.getByRole('menuitem', { name: 'Save it as a PDF' }).click();
  await expect(page.getByRole('status').filter({ hasText: `Saved as ${path}` })).toBeVisible({ timeout: 60_000 });
  const pdf = readFileSync(path, 'latin1');
  // Tagged, so that its headings can be counted.
  expect(pdf.match(/\/S \/H[2-6]\b/g)).toHaveLength(750);
  folder.remove();

  await page.reload();
  await visit(app, 'Specifications');
  await outline(page).getByRole('treeitem').first().waitFor();
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      document.body.dataset.printed = `${document.querySelectorAll('.doc .cl').length} clauses`;
    }),
  );
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBe('750 clauses');
});

const outline = (page: Page) => page.getByRole('tree', { name: 'Outline' });

/** Go to 80.13, twelve before the last, by the outline. */
async function goToFar(page: Page): Promise<void> {
  await outline(page).getByRole('treeitem').first().waitFor();
  await outline(page).press('End');
  for (let step = 24; step > 13; step--) await outline(page).press('ArrowUp');
  await outline(page).press('Enter');
}

/** How far 80.13 stands below the top of the text, in pixels. */
const fromTop = async (page: Page): Promise<number> => {
  const clause = await page.getByRole('region', { name: /^80\.13 / }).boundingBox();
  const text = await page.getByRole('document', { name: /^Long draft/ }).boundingBox();
  return Math.round((clause?.y ?? Number.NaN) - (text?.y ?? Number.NaN));
};

/** A draft of so many sections of twenty-five clauses; answers its channel's address. */
function serveLongDraft(office: Office, sections: number): string {
  const text = Array.from({ length: sections }, (_, section) =>
    Array.from({ length: inSection }, (_, index) => {
      const number = index === 0 ? `${section + 1}` : `${section + 1}.${index}`;
      const words = `Part ${number} says what a supplier shall do. `.repeat(1 + ((section + index) % 5));
      return `<h${index === 0 ? 2 : 3}>${number} Clause ${number}</h${index === 0 ? 2 : 3}><p>${words}</p>`;
    }).join('\n'),
  ).join('\n');
  const body = `<!doctype html><title>Long</title>${text}`;
  return serveDraft(office, {
    draft: 'long',
    title: 'Long draft',
    type: 'text/html',
    documents: [{ name: 'draft.html', body }],
  });
}
