/* Every Word document and every draft of many pages in the corpus: clauses, or the failure that it comes to. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Nodes } from 'hast';
import { expect, test } from 'vitest';
import { archiveToClauses, type Unpacked } from '../../../shared/draft/archive-to-clauses.ts';
import { Clause } from '../../../shared/model/clause.ts';
import { canonicalText } from '../../../shared/passage/canonical.ts';
import { whyAbsent } from '../../../shared/passage/packed-picture.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { corpus } from '../../support/corpus.ts';
import { sha256 } from '../../support/sha256.ts';

const unpack = (bytes: Uint8Array): Promise<Result<Unpacked>> =>
  archiveToClauses({
    bytes,
    decode: (page) => new TextDecoder().decode(page),
    sha256,
    baseUrl: 'https://programme.example/draft',
    revisionId: 'draft@1',
  });

async function read(bytes: Uint8Array): Promise<Result<Clause[]>> {
  const result = await unpack(bytes);
  return result.ok ? ok(result.value.clauses) : result;
}

function found(set: string, pattern: string): string[] {
  const folder = corpus(set);
  if (folder === null) console.log(`corpus absent: ${set} (set PITCHSIDE_CORPUS)`);
  return folder === null
    ? []
    : globSync(pattern, { cwd: folder })
        .sort()
        .map((path) => join(folder, path));
}

const documents = [...found('spec-drafts', '**/*.docx'), ...found('docs-office', '**/*.docx')];

/** Files that hold nothing to read: blank templates and tables without a word, made to test something else. */
const blank = new Set(
  'empty doc-word-default-blank blk-containing-table set-no-settings-part sty-having-no-styles-part tbl-on-off-props doc-coreprops doc-no-coreprops tbl-col-props'
    .split(' ')
    .map((name) => `${name}.docx`),
);

test('every Word document becomes clauses, but for those without a word', async () => {
  const rows: string[] = [];
  for (const path of documents) {
    const started = process.threadCpuUsage();
    const result = await read(readFileSync(path));
    const { user, system } = process.threadCpuUsage(started);
    const ms = Math.round((user + system) / 1000);
    rows.push(row(basename(path), result, ms));
    if (blank.has(basename(path)))
      expect(result, path).toMatchObject({ ok: false, error: { detail: 'It has no text' } });
    else expect(sound(result), path).toBe('sound');
    // Of processor time: what the parse worker grants.
    expect(ms, path).toBeLessThan(4_000);
  }
  console.log(rows.join('\n'));
}, 120_000);

test('the pictures of Word documents are kept with them, but for those of kinds that no browser shows', async () => {
  const rows: string[] = [];
  for (const path of documents) {
    const result = await unpack(readFileSync(path));
    if (!result.ok) continue;
    const { clauses, pictures } = result.value;
    const shown = new Set(clauses.flatMap(({ tree }) => sourcesIn(tree)));
    const absent = [...shown].filter((source) => whyAbsent(source) !== null);
    // What is shown is kept or says why not, and nothing is kept that is not shown.
    expect(new Set(pictures.map(({ id }) => id)), path).toEqual(
      new Set([...shown].filter((source) => !absent.includes(source))),
    );
    if (shown.size > 0) rows.push(`${basename(path).padEnd(60)} ${pictures.length} kept ${absent.join(' ')}`);
  }
  console.log(rows.join('\n'));
}, 120_000);

function sourcesIn(node: Nodes): string[] {
  if (node.type === 'element' && node.tagName === 'img') return [String(node.properties.src)];
  return 'children' in node ? node.children.flatMap((child) => sourcesIn(child)) : [];
}

test('headings have the numbers that Word itself wrote into the contents list', async () => {
  let compared = 0;
  for (const path of documents) {
    const listed = contentsOf(readFileSync(path));
    if (listed.length === 0) continue;
    const result = await read(readFileSync(path));
    const numbers = new Map(result.ok ? result.value.map(({ number, heading }) => [plain(heading), number]) : []);
    for (const { number, heading } of listed) {
      // Some headings stand more than once, and contents lists may be older than the text.
      if (listed.filter((other) => other.heading === heading).length > 1 || !numbers.has(heading)) continue;
      expect([heading, numbers.get(heading)], path).toEqual([heading, number]);
      compared++;
    }
  }
  console.log(`${compared} headings compared with their contents lists`);
  if (documents.length > 0) expect(compared).toBeGreaterThan(60);
}, 60_000);

test('every draft of many pages becomes the clauses of one revision', async () => {
  for (const folder of found('spec-drafts', 'nrl-api-pages/v*-*')) {
    const pages = globSync('**/*.md', { cwd: folder });
    const zip = zipSync(
      Object.fromEntries(pages.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))])),
    );
    const started = performance.now();
    const result = await read(zip);
    console.log(row(`${basename(folder)} (${pages.length} files)`, result, Math.round(performance.now() - started)));
    expect(sound(result), folder).toBe('sound');
  }
}, 120_000);

function row(name: string, result: Result<Clause[]>, ms: number): string {
  const what = result.ok
    ? `${result.value.length} clauses, ${result.value.filter(({ number }) => number !== null).length} numbered, ${result.value.reduce((sum, { text }) => sum + text.length, 0)} characters`
    : JSON.stringify(result.error);
  return `${name.padEnd(60)} ${String(ms).padStart(5)} ms  ${what}`;
}

function sound(result: Result<Clause[]>): string {
  if (!result.ok) return JSON.stringify(result.error);
  if (new Set(result.value.map(({ key }) => key)).size !== result.value.length) return 'a key stands twice';
  const odd = result.value.find(
    (clause) => !Clause.safeParse(clause).success || canonicalText(clause.tree) !== clause.text,
  );
  return odd === undefined ? 'sound' : `${odd.key} is not a clause`;
}

/** The lines of Word's contents list that begin with a number, as Word last wrote them. */
function contentsOf(docx: Uint8Array): { readonly number: string; readonly heading: string }[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? strToU8(''));
  const lines = xml
    .split('</w:p>')
    .filter((paragraph) => /w:val="TOC\d"/.test(paragraph))
    .map((paragraph) =>
      [
        ...paragraph
          .slice(paragraph.lastIndexOf('<w:pStyle w:val="TOC'))
          .matchAll(/<w:t(?: [^>]*)?>([^<]*)|<w:(tab)\/>/g),
      ]
        .map(([, words, tab]) => (tab === undefined ? words : '\t'))
        .join(''),
    );
  return lines.flatMap((line) => {
    const [, number, heading] = /^\s*(\d+(?:\.\d+)*)\.?\s+(\D.*?)\s*\d*$/.exec(line) ?? [];
    return number === undefined || heading === undefined ? [] : [{ number, heading: plain(heading) }];
  });
}

const plain = (words: string): string => words.replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim().toLowerCase();
