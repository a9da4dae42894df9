/*
 * Group `clauses`: a draft of 600 KB to clauses (parsed, cut, cleaned and counted), beside the bare Markdown parser on the same text; a
 * Word document to clauses, beside mammoth alone, which only makes HTML of it; a draft of many pages, beside the bare
 * Markdown parser on its pages. And what hostile documents cost at most, read in the worker as the app reads them.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createParser } from '../../main/sync/parser.ts';
import { archiveToClauses } from '../../shared/draft/archive-to-clauses.ts';
import { documentToClauses } from '../../shared/draft/document-to-clauses.ts';
import { corpus } from '../support/corpus.ts';
import { hostileDocuments } from '../support/hostile-documents.ts';
import { readWatched } from '../support/read-watched.ts';
import { sha256 } from '../support/sha256.ts';
import { workerFile } from '../support/sync-world.ts';
import { type Group, median, type Row } from './row.ts';

const rounds = 7;
const parser = unified().use(remarkParse).use(remarkGfm);
const provenance = { baseUrl: 'https://programme.example/draft', revisionId: 'draft@1' };

export const clauses: Group = {
  name: 'clauses',
  run: async () => [await markdown(), ...(await word()), ...(await pages()), ...(await hostile())],
};

async function markdown(): Promise<Row> {
  const text = longDraft(600_000);
  const { ours, peer } = await times(
    () => documentToClauses({ ...provenance, text, mediaType: 'text/markdown' }),
    () => parser.parse(text),
  );
  return row('a draft of 600 KB (Markdown)', ours, Math.round(peer * 2), 'ms, remark’s parser alone', peer);
}

async function word(): Promise<Row[]> {
  const path = corpus('spec-drafts/mqtt-sn/v07-2025-10-23.docx');
  if (path === null) {
    console.log('corpus absent: spec-drafts (set PITCHSIDE_CORPUS)');
    return [];
  }
  const bytes = readFileSync(path);
  const { ours, peer } = await times(
    () => unpacked(bytes),
    () => mammoth.convertToHtml({ buffer: bytes }, { convertImage }),
  );
  return [
    row('a Word draft of 2.6 MB', ours, Math.round(peer * 1.2), 'ms, mammoth alone, its pictures left out', peer),
  ];
}

async function pages(): Promise<Row[]> {
  const folder = corpus('spec-drafts/nrl-api-pages/v02-2018-08-13');
  if (folder === null) return [];
  const files = globSync('**/*.md', { cwd: folder }).map((path) => [
    path,
    new Uint8Array(readFileSync(join(folder, path))),
  ]);
  const zip = zipSync(Object.fromEntries(files));
  const { ours, peer } = await times(
    () => unpacked(zip),
    () => Object.values(unzipSync(zip)).map((page) => parser.parse(strFromU8(page))),
  );
  return [row(`a draft of ${files.length} pages`, ours, Math.round(peer * 2), 'ms, remark’s parser alone', peer)];
}

/** The peer of a limit is what is granted: there is none to measure. */
async function hostile(): Promise<Row[]> {
  const parser = createParser({ workerFile });
  const read: { readonly name: string; readonly ms: number; readonly grown: number }[] = [];
  for (const { name, mediaType, make } of hostileDocuments) {
    const { result, ms, grown } = await readWatched(parser, make(), mediaType);
    const what = result.ok ? 'read' : JSON.stringify(result.error);
    console.log(`${name}: ${Math.round(ms)} ms, ${Math.round(grown / 1_000_000)} MB, ${what}`);
    read.push({ name, ms, grown });
  }
  await parser.close();
  const most = (measure: 'ms' | 'grown') => read.reduce((one, other) => (other[measure] > one[measure] ? other : one));
  const [slowest, largest] = [most('ms'), most('grown')];
  const limit = { group: 'clauses', better: 'lower', peer: 'granted by the issue' } as const;
  return [
    {
      ...limit,
      name: `slowest of ${read.length} hostile documents (${slowest.name})`,
      value: slowest.ms,
      unit: 'ms',
      target: 5_000,
      peerValue: 5_000,
    },
    {
      ...limit,
      name: `largest of them (${largest.name})`,
      value: largest.grown / 1_000_000,
      unit: 'MB',
      target: 512,
      peerValue: 512,
    },
  ];
}

/** Without this it would write every picture into its HTML, which we do not: it is spared that. */
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));

const unpacked = (bytes: Uint8Array) =>
  archiveToClauses({ ...provenance, bytes, decode: (page) => new TextDecoder().decode(page), sha256 });

const row = (name: string, value: number, target: number, peer: string, peerValue: number): Row => ({
  group: 'clauses',
  name: `${name} to clauses`,
  value,
  unit: 'ms',
  better: 'lower',
  target,
  peer,
  peerValue,
});

/** The middle time of each, in milliseconds, taken in turns so that neither has the machine's better minute. */
async function times(
  ours: () => unknown,
  peer: () => unknown,
): Promise<{ readonly ours: number; readonly peer: number }> {
  const took = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    took.ours.push(await time(ours));
    took.peer.push(await time(peer));
  }
  return { ours: median(took.ours), peer: median(took.peer) };
}

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A draft as long as wished: sections of two levels, each with text, a list and a table. */
function longDraft(bytes: number): string {
  const sections: string[] = [];
  for (let at = 1, length = 0; length < bytes; at++) {
    const [chapter, part] = [Math.ceil(at / 10), at % 10];
    const section = [
      part === 1 ? `# ${chapter} Chapter ${chapter} {#chapter-${chapter}}\n` : '',
      `## ${chapter}.${part} Clause ${at} {#clause-${at}}\n`,
      `A system **SHALL** hold record ${at} for ${at * 3} days, and *should* say [why](#clause-${at - 1}). `.repeat(6),
      `\n- the first of ${at}\n- the second, with \`code-${at}\`\n- the third\n`,
      `| field | type | meaning |\n|---|---|---|\n| id-${at} | string | what it is called |\n| at-${at} | date | when it came |\n`,
    ].join('\n');
    sections.push(section);
    length += section.length;
  }
  return sections.join('\n');
}
