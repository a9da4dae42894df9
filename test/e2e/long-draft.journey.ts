/* A draft of two thousand clauses, of which the few hundred around the present one are drawn. */
import { expect, type Page } from '@playwright/test';
import type { Office } from '../office/server.ts';
import { readStore } from '../support/settle-desk.ts';
import { visit } from '../tour/steps.ts';
import { test } from './journey.ts';

const sections = 80;
const inSection = 25;

test('in a draft of two thousand clauses, one far off is gone to, read and commented on, and its comment keeps its place', async ({
  world,
}) => {
  serveLongDraft(world.office);
  const app = await world.startSettled({ channels: [`${world.office.url}long/channel.json`] });
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

function serveLongDraft(office: Office): void {
  const text = Array.from({ length: sections }, (_, section) =>
    Array.from({ length: inSection }, (_, index) => {
      const number = index === 0 ? `${section + 1}` : `${section + 1}.${index}`;
      const words = `Part ${number} says what a supplier shall do. `.repeat(1 + ((section + index) % 5));
      return `<h${index === 0 ? 2 : 3}>${number} Clause ${number}</h${index === 0 ? 2 : 3}><p>${words}</p>`;
    }).join('\n'),
  ).join('\n');
  office.serve('/long/draft.html', {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><title>Long</title>${text}`,
  });
  const item = {
    id: 'long-1',
    title: 'Long draft 1.0',
    date_published: '2026-01-01T00:00:00Z',
    attachments: [{ url: 'draft.html', mime_type: 'text/html' }],
    _draft: { draft: 'long', title: 'Long draft', revision: '1.0', predecessor: null, status: 'draft', closesAt: null },
  };
  office.serve('/long/feed.json', {
    type: 'application/feed+json',
    body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Long', items: [item] }),
  });
  office.serve('/long/channel.json', {
    type: 'application/json',
    body: JSON.stringify({
      version: 'https://pitchside.example/channel/1',
      id: 'long',
      title: 'Long',
      publisher: 'Long',
      specifications: { title: 'Long', url: 'feed.json' },
    }),
  });
}
