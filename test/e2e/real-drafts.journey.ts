/* Whole series of real specifications, one in Markdown and one in HTML, through sync, storage and reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { corpus } from '../support/corpus.ts';
import { visit } from '../tour/steps.ts';
import { test } from './journey.ts';
import { serveDraft } from './serve-draft.ts';

const series = [
  { draft: 'quic-http', type: 'text/markdown', shows: 'HTTP' },
  { draft: 'openehr-data-types', type: 'text/html', shows: 'Data Types' },
] as const;

for (const { draft, type, shows } of series) {
  test(`every revision of a real specification can be read (${draft})`, async ({ world }) => {
    const folder = corpus(`spec-drafts/${draft}`);
    if (folder === null) {
      console.log(`corpus absent: ${draft} is not read`);
      return;
    }
    const files = readdirSync(folder)
      .filter((name) => /\.(md|html)$/.test(name))
      .sort();
    const documents = files.map((name) => ({ name, body: readFileSync(join(folder, name)) }));
    const channel = serveDraft(world.office, { draft, title: shows, type, documents });
    const app = await world.startSettled({ channels: [channel] });
    await world.cutNetwork(app);
    await visit(app, 'Specifications');
    const chooser = app.page.getByRole('button', { name: /Choose a draft or revision/ });
    // What is shown while a draft is being opened has a chooser of its own.
    await app.page.getByRole('treeitem').first().waitFor();
    for (const [index] of files.entries()) {
      await chooser.click();
      await app.page
        .getByRole('option', { name: new RegExp(`0\\.${index + 1}\\b`) })
        .or(app.page.getByRole('menuitemradio', { name: new RegExp(`0\\.${index + 1}\\b`) }))
        .first()
        .click();
      await expect(chooser).toContainText(new RegExp(`0\\.${index + 1}(?!\\d)`));
      await expect(app.page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').first()).toBeVisible();
      await expect(app.page.getByRole('main')).toContainText(/(\S+\s+){150}/);
    }
    // Drawn to its end, nothing is wider than the column: a wide table or listing scrolls within itself.
    await expect(app.page.locator('.doc .undrawn')).toHaveCount(0, { timeout: 60_000 });
    expect(await app.page.evaluate(widths)).toEqual({ tooWide: [], scrolls: true });
  });
}

/** The clauses with anything wider than the text; and whether something was wide enough to scroll within itself. */
function widths() {
  const isWide = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth + 1;
  return {
    tooWide: [...document.querySelectorAll('.passage')]
      .filter(isWide)
      .map(({ parentElement }) => parentElement?.ariaLabel),
    scrolls: [...document.querySelectorAll('.passage :is(.table-box, pre)')].some(isWide),
  };
}
