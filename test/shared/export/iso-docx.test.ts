/* The Word document opened again: by its XML, and by the reader that reads drafts. */
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { isoColumns, isoForm, isoTable } from '../../../shared/export/iso.ts';
import { isoDocx } from '../../../shared/export/iso-docx.ts';
import type { CommentSheet } from '../../../shared/export/sheet.ts';
import { anyLine, lineOf, sheetOf } from './sample-sheet.ts';

async function documentXml(sheet: CommentSheet): Promise<string> {
  const file = unzipSync(await isoDocx(isoForm(sheet)))['word/document.xml'];
  if (!file) throw new Error('there is no document in it');
  return strFromU8(file);
}
const cells = (html: string): readonly string[] =>
  [...html.matchAll(/<t[hd]>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
    cell
      .replaceAll('<br />', '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
const rowsOf = async (sheet: CommentSheet): Promise<readonly string[]> =>
  cells((await mammoth.convertToHtml({ buffer: Buffer.from(await isoDocx(isoForm(sheet))) })).value);

test('has one table of 8 columns with the headings unaltered, none of its cells merged', async () => {
  const sheet = sheetOf([lineOf({ proposedWording: 'must' }), lineOf({ kind: 'typo', text: '' })]);
  const xml = await documentXml(sheet);
  expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
  expect(xml.match(/<w:tr[ >]/g)).toHaveLength(3);
  expect(xml.match(/<w:tc>/g)).toHaveLength(3 * 8);
  expect(xml).not.toMatch(/gridSpan|vMerge|hMerge/);
  expect((await rowsOf(sheet)).slice(0, 8)).toEqual([...isoColumns]);
});

test('is headed by date, document and project', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await isoDocx(isoForm(sheetOf([])))) });
  expect(value).toContain('Date: 2005-05-31');
  expect(value).toContain('Document: Care records 0.7');
  expect(value).toContain('Project: The national programme');
});

test('opens whatever was written, and says it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 3 }), async (lines) => {
      const sheet = sheetOf(lines);
      const said = isoTable(sheet).rows.flat();
      const bare = (text: string): string => text.replace(/\s+|[\p{Cs}\p{Cc}\uFFFD\uFFFE\uFFFF]/gu, '');
      expect((await rowsOf(sheet)).slice(8).map(bare)).toEqual(said.map(bare));
    }),
    { numRuns: 40 },
  );
});
