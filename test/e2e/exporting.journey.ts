import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import papa from 'papaparse';
import { answerDialog } from '../host/answer-dialog.ts';
import type { App } from '../host/app.ts';
import { writeDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finishWriting, openClause, visit } from '../tour/steps.ts';
import { test as base } from './journey.ts';

/** A folder to save in. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces
  folder: async ({}, use) => {
    const folder = temporaryFolder('exports');
    await use(folder.path);
    folder.remove();
  },
});

const secret = 'Private: ask finance.';

async function write(app: App): Promise<void> {
  await visit(app, 'Specifications');
  for (const [clause, words] of [
    ['4.2.1', '=Locums: about 40 log-ins, "at least"'],
    ['4.2.3', 'Measured at whose boundary?'],
  ] as const) {
    await openClause(app, clause);
    await app.page.keyboard.press('c');
    await app.page.keyboard.type(words);
    await finishWriting(app);
  }
  await app.page.keyboard.press('n');
  await app.page.keyboard.type(secret);
  await finishWriting(app);
}

/** Export the response that is shown, by keyboard alone. */
async function exportAs(app: App, name: string, path: string): Promise<Buffer> {
  await answerDialog(app, { save: path });
  await app.page.getByRole('button', { name: /^Export…/ }).press('Enter');
  await app.page.getByRole('menuitem', { name }).press('Enter');
  await expect(app.page.getByRole('status').filter({ hasText: `Saved as ${path}` })).toBeVisible();
  return readFileSync(path);
}

async function find(app: App, words: string): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(words);
  await expect(app.page.getByRole('option', { selected: true })).toContainText(words);
  await app.page.keyboard.press('Enter');
}

const said = (app: App, words: string | RegExp) => app.page.getByRole('status').filter({ hasText: words });

/** Empty a database, or some tables of it, as a person's mishap would: behind the app's back. */
const empty = (page: Page, name: string, only?: string): Promise<void> =>
  page.evaluate(
    ([name, only]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tables = [...opening.result.objectStoreNames].filter((each) => only === undefined || each === only);
          const emptying = opening.result.transaction(tables, 'readwrite');
          for (const table of tables) emptying.objectStore(table).clear();
          emptying.oncomplete = () => resolve(opening.result.close());
          emptying.onerror = () => reject(emptying.error);
        };
      }),
    [name, only] as const,
  );

test('a response being written is saved in every format, and nothing private is in any', async ({ world, folder }) => {
  const app = await world.startSettled();
  await write(app);
  await visit(app, 'Responses');

  const hl7 = (await exportAs(app, 'HL7 ballot sheet, CSV', join(folder, 'hl7.csv'))).toString();
  const [columns, first, second] = papa.parse<string[]>(hl7.slice(1).trimEnd()).data;
  expect(columns).toHaveLength(27);
  expect(first?.[columns?.indexOf('Section') ?? -1]).toBe('4.2.1');
  expect(first?.[columns?.indexOf('Comments') ?? -1]).toBe('\'=Locums: about 40 log-ins, "at least"');
  expect(second).toContain('Measured at whose boundary?');

  const iso = (await exportAs(app, 'ISO/IEC form, CSV', join(folder, 'iso.csv'))).toString();
  expect(papa.parse<string[]>(iso.slice(1).trimEnd()).data.map((row) => row.length)).toEqual([8, 8, 8]);

  const docx = await exportAs(app, 'ISO/IEC form, Word', join(folder, 'iso.docx'));
  const word = (await mammoth.extractRawText({ buffer: docx })).value;
  expect(word).toContain('Document: Care records 0.7');
  expect(word).toContain('Observations of the secretariat');
  expect(word).toContain('Measured at whose boundary?');

  const markdown = (await exportAs(app, 'Markdown', join(folder, 'response.md'))).toString();
  expect(markdown).toContain('# Comments on Care records 0.7');
  expect(markdown).toContain('Being written. It has not left.');

  const json = (await exportAs(app, 'W3C annotations, JSON-LD', join(folder, 'response.jsonld'))).toString();
  expect(JSON.parse(json)).toMatchObject({ type: 'AnnotationCollection', total: 2 });

  const pdf = (await exportAs(app, 'PDF', join(folder, 'response.pdf'))).toString('latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf).toMatch(/Title \(4\.2\.1/); // its outline names the clauses

  const texts = [
    hl7,
    iso,
    word,
    markdown,
    json,
    pdf,
    ...Object.values(unzipSync(docx)).map((part) => Buffer.from(part).toString()),
  ];
  for (const text of texts) expect(text).not.toContain('ask finance');
});

test('what is on paper is drawn whole, and is the only thing there', async ({ world, folder }) => {
  const app = await world.startSettled();
  await write(app);
  await visit(app, 'Responses');
  // The person takes their time over the dialog: the paper stands until they have answered.
  await app.evaluateMain(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        new Promise((resolve) => Object.assign(globalThis, { answer: () => resolve({ canceled: false, filePath }) }));
    },
    join(folder, 'response.pdf'),
  );
  await app.page.getByRole('button', { name: /^Export…/ }).click();
  await app.page.getByRole('menuitem', { name: 'PDF' }).click();
  const paper = app.page.locator('.on-paper');
  await paper.waitFor({ state: 'attached' });
  await expect(paper).toBeHidden();
  await app.page.emulateMedia({ media: 'print' });
  for (const words of ['Care records 0.7', '4.2.1', 'Measured at whose boundary?', 'Northmoor office']) {
    const box = await paper.getByText(words, { exact: false }).first().boundingBox();
    expect(box?.height, words).toBeGreaterThan(8);
  }
  await expect(app.page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
  await app.page.emulateMedia({ media: null });
  await app.evaluateMain(() => (globalThis as unknown as { answer(): void }).answer(), null);
  await expect(said(app, 'Saved as')).toBeVisible();
  await expect(paper).not.toBeAttached();
});

test('a cancelled export says so, and one that cannot be written says why and what to do', async ({
  world,
  folder,
}) => {
  const app = await world.startSettled();
  await write(app);
  await visit(app, 'Responses');
  await answerDialog(app, { save: null });
  await app.page.getByRole('button', { name: /^Export…/ }).click();
  await app.page.getByRole('menuitem', { name: 'Markdown' }).click();
  await expect(said(app, 'Nothing was saved.')).toBeVisible();

  await answerDialog(app, { save: join(folder, 'no such folder', 'response.md') });
  await app.page.getByRole('button', { name: /^Export…/ }).click();
  await app.page.getByRole('menuitem', { name: 'Markdown' }).click();
  await expect(said(app, 'its folder cannot be found')).toContainText('Choose another place');
});

test('all annotations are saved, lost, and imported again; what is here is not written over', async ({
  world,
  folder,
}) => {
  const app = await world.startSettled();
  await write(app);
  const path = join(folder, 'personal.jsonld');
  await answerDialog(app, { save: path });
  await find(app, 'Export all my annotations');
  await expect(said(app, `Saved as ${path}`)).toBeVisible();
  expect(readFileSync(path, 'utf8')).toContain(secret);

  await answerDialog(app, { open: path });
  await find(app, 'Import annotations');
  await expect(said(app, '0 annotations added, 3 already here.')).toBeVisible();

  await empty(app.page, 'pitchside-desk', 'annotations');
  await answerDialog(app, { open: path });
  await find(app, 'Import annotations');
  await expect(said(app, '3 annotations added.')).toBeVisible();
  await visit(app, 'Responses');
  await expect(app.page.getByRole('list', { name: 'Comments in this response' })).toContainText(
    'Measured at whose boundary?',
  );

  await answerDialog(app, { open: join(import.meta.dirname, 'exporting.journey.ts') });
  await find(app, 'Import annotations');
  await expect(said(app, 'This file holds no annotations that Pitchside wrote')).toBeVisible();
});

test('what was sent is exported as it left, and its receipt can be had when everything else is gone', async ({
  world,
  folder,
}) => {
  const app = await world.startSettled();
  await write(app);
  await visit(app, 'Responses');
  await app.page.getByRole('button', { name: 'Ready to go' }).click();
  await expect(app.page.getByRole('region', { name: /Sent 1/ })).toBeVisible({ timeout: 30_000 });
  const [held] = world.office.submissions();
  const json = await exportAs(app, 'W3C annotations, JSON-LD', join(folder, 'sent.jsonld'));
  expect(json.toString()).toBe(held?.body);

  await world.cutNetwork(app);
  await empty(app.page, 'pitchside-desk', 'annotations');
  // Counted as the window's own deleting: a desk that lost them by itself would be put back from its second copy.
  await writeDesk(app.page, {});
  await empty(app.page, 'pitchside-library');
  await app.close();
  const again = await world.start();
  await again.setOnline(false);
  await visit(again, 'Responses');
  const slip = again.page.getByRole('region', { name: 'Receipt' });
  const path = join(folder, 'receipt.pdf');
  await answerDialog(again, { save: path });
  await slip.getByRole('button', { name: 'Save receipt as PDF' }).press('Enter');
  await expect(slip.getByRole('status')).toHaveText(`Saved as ${path}`);
  expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-/);

  const markdown = (await exportAs(again, 'Markdown', join(folder, 'sent.md'))).toString();
  const reference = held?.reference ?? '';
  expect(markdown).toContain(`**Receipt:** ${reference.slice(0, 4)} ${reference.slice(4)}`);
  expect(markdown).toContain('Measured at whose boundary?');
  await exportAs(again, 'PDF', join(folder, 'sent.pdf'));
});
