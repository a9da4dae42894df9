/*
 * Group `feeds`: how far the app reads feeds as feedparser's own tests expect, field by field, beside rss-parser and feedsmith alone on the same files;
 * and what every feed of the corpus costs at most, read to its entries. All three readers are judged by the same rules: texts are
 * equal when the same cleaning leaves the same tree (or when they are equal as written), dates when they are the same moment.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'hast';
import { decode } from '../../main/sync/decode.ts';
import { feedToEntries } from '../../shared/feed/feed-to-entries.ts';
import type { FoundText } from '../../shared/feed/found.ts';
import { textToTree } from '../../shared/feed/found-text.ts';
import { corpus } from '../support/corpus.ts';
import { type Expected, expectedOf, type Field, fields } from './feeds-expected.ts';
import { feedsmith, ours, type Reader, rssParser, type Said, type SaidDate } from './feeds-readers.ts';
import type { Group, Row } from './row.ts';

/** Where feedparser's tests were served from. */
const server = 'http://127.0.0.1:8097/tests/';

export const feeds: Group = {
  name: 'feeds',
  run: async () => {
    const folder = corpus('feeds');
    if (folder !== null) return [...(await agreement(join(folder, 'feedparser'))), ...cost(folder)];
    console.log('corpus absent: feeds (set PITCHSIDE_CORPUS)');
    return [];
  },
};

async function agreement(folder: string): Promise<Row[]> {
  const expected = expectedOf(folder);
  const readers = { ours, rssParser, feedsmith };
  const shares = new Map<string, Map<Field, number>>();
  for (const [name, reader] of Object.entries(readers))
    shares.set(name, await agreeing(expected, reader, folder, name));
  console.log(`${'field'.padEnd(12)}${['cases', ...shares.keys()].map((name) => name.padStart(12)).join('')}`);
  return fields.flatMap((field) => {
    const cases = expected.filter((each) => each.field === field).length;
    const percent = (name: string): number => ((shares.get(name)?.get(field) ?? 0) / cases) * 100;
    const figures = [...shares.keys()].map((name) => `${percent(name).toFixed(1)} %`.padStart(12)).join('');
    console.log(`${field.padEnd(12)}${String(cases).padStart(12)}${figures}`);
    const row = { group: 'feeds', unit: '%', better: 'higher', value: percent('ours'), target: 95 } as const;
    const name = `${field} as feedparser expects, of ${cases}`;
    const peers = [
      ['rssParser', '%, rss-parser'],
      ['feedsmith', '%, feedsmith alone'],
    ] as const;
    return peers.map(([peer, words]) => ({ ...row, name, peer: words, peerValue: percent(peer) }));
  });
}

/** How many expectations of each field a reader meets. One that throws meets none. */
async function agreeing(
  expected: readonly Expected[],
  read: Reader,
  folder: string,
  name: string,
): Promise<Map<Field, number>> {
  const met = new Map<Field, number>();
  for (const each of expected) {
    const said = await readOrNull(each, read, folder);
    const isMet = said !== null && meets(each, said);
    if (isMet) met.set(each.field, (met.get(each.field) ?? 0) + 1);
    else if (name === process.env.PITCHSIDE_DISAGREEING) console.log(`${each.file} ${each.field} ${each.value}`);
  }
  return met;
}

async function readOrNull({ file, headers }: Expected, read: Reader, folder: string): Promise<Said | null> {
  const bytes = readFileSync(join(folder, file));
  const charset = /charset\s*=\s*['"\s]*([\w-]+)/i.exec(headers.join('\n'))?.[1] ?? null;
  // feedparser takes `Content-Location` for the base, as HTTP once had it: what is measured is the reader given that base.
  const location = /^<!--[^>]*?^Header:\s*Content-Location:\s*(\S+)/im.exec(bytes.toString('latin1'))?.[1] ?? '';
  const own = `${server}${file}`;
  const url =
    URL.canParse(location, own) && /^https?:/.test(new URL(location, own).protocol) ? new URL(location, own).href : own;
  try {
    return await read(decode(bytes, charset), url);
  } catch {
    return null;
  }
}

function meets({ field, which, index, value }: Expected, said: Said): boolean {
  const item = said.items[index];
  if (field === 'feedTitle') return isSameText(value, said.title, said.base);
  if (which === 'feed') return isSameMoment(value, said.updated);
  if (item === undefined) return false;
  switch (field) {
    case 'title':
      return isSameText(value, item.title, item.base);
    case 'summary':
      return isSameText(value, item.summary, item.base);
    case 'content':
      return isSameText(value, item.content, item.base);
    case 'dates':
      return isSameMoment(value, which === 'updated' ? item.updated : item.published);
    case 'author':
      return withoutAddress(String(value)) === withoutAddress(item.author ?? '');
    case 'link':
      return isSameAddress(String(value), item.link);
    case 'id':
      return String(value).trim() === item.id?.trim();
  }
}

function isSameText(value: Expected['value'], found: FoundText | null, base: string): boolean {
  const wanted = String(value).trim();
  if (found === null) return wanted === '';
  return found.value.trim() === wanted || drawn(found, base) === drawn({ kind: 'unsure', value: wanted }, base);
}

/** What would be drawn of a text, white space aside, and without the `div` that Atom puts around XHTML (RFC 4287, 3.1.1.3). */
function drawn(text: FoundText, base: string): string {
  const flat = textToTree(text, base).children.map(flatten).join('').replace(/\s+/g, ' ').trim();
  return flat
    .replace(/^<div>(.*)<\/div>$/, '$1')
    .replace(/^<p>([^<]*)<\/p>$/, '$1')
    .trim();
}

function flatten(node: RootContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { href = '', src = '' } = node.properties;
  return `<${node.tagName}${href}${src}>${node.children.map(flatten).join('')}</${node.tagName}>`;
}

const isSameMoment = (value: Expected['value'], { written, at }: SaidDate): boolean =>
  typeof value === 'string' ? value.trim() === written?.trim() : at?.slice(0, 19) === moment(value).slice(0, 19);

const moment = ([year = 0, month = 1, ...rest]: readonly number[]): string =>
  new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4))).toISOString();

const isSameAddress = (wanted: string, found: string | null): boolean =>
  found !== null && (wanted === found || (URL.canParse(wanted) && new URL(wanted).href === found));

/** "A. Writer (writer@example.org)": feedparser joins the two; only the name is kept. */
const withoutAddress = (author: string): string => author.replace(/\s*\([^()]*@[^()]*\)$/, '').trim();

/** Every feed of the corpus to entries: none may throw, and the slowest is told. */
function cost(folder: string): Row[] {
  const files = globSync('**/*.{xml,json,rss,atom,rdf,html,feed}', { cwd: folder });
  let threw = 0;
  let slowest = { file: '', ms: 0 };
  for (const file of files) {
    const text = decode(readFileSync(join(folder, file)), null);
    const startedAt = performance.now();
    try {
      feedToEntries({
        text,
        url: `https://feeds.example/${file}`,
        channelId: 'channel',
        sourceId: file,
        sourceTitle: file,
        region: null,
        receivedAt: '2026-11-26T00:00:00.000Z',
      });
    } catch (cause) {
      threw += 1;
      console.log(`${file} threw`, cause);
    }
    const ms = performance.now() - startedAt;
    if (ms > slowest.ms) slowest = { file, ms };
  }
  const row = { group: 'feeds', better: 'lower', peerValue: 0 } as const;
  return [
    { ...row, name: `feeds that throw, of ${files.length}`, value: threw, unit: 'feeds', target: 0, peer: 'none may' },
    { ...row, name: `slowest feed (${slowest.file})`, value: slowest.ms, unit: 'ms', target: 1_000, peer: 'ms, none' },
  ];
}
