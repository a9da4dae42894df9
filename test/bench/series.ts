/*
 * Group `series`: every specification series of the corpus, each revision to clauses and each successive pair compared.
 * The redline of each pair must rebuild both texts; the slowest pair is the figure, beside a plain word diff of that pair.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diff } from 'fast-myers-diff';
import { zipSync } from 'fflate';
import { compareRevisions } from '../../shared/compare/compare-revisions.ts';
import { archiveToClauses, type PackedDocument } from '../../shared/draft/archive-to-clauses.ts';
import { documentToClauses } from '../../shared/draft/document-to-clauses.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { ClauseChange } from '../../shared/model/comparison.ts';
import { ok, type Result } from '../../shared/result.ts';
import { corpus } from '../support/corpus.ts';
import { sha256 } from '../support/sha256.ts';
import type { Group } from './row.ts';

interface Pair {
  readonly name: string;
  readonly old: readonly Clause[];
  readonly fresh: readonly Clause[];
  readonly took: number;
  readonly isRebuilt: boolean;
}

export const series: Group = {
  name: 'series',
  run: async () => {
    const folder = corpus('spec-drafts');
    if (folder === null) {
      console.log('corpus absent: spec-drafts (set PITCHSIDE_CORPUS)');
      return [];
    }
    const pairs: Pair[] = [];
    for (const name of readdirSync(folder).sort()) pairs.push(...(await compareSeries(join(folder, name), name)));
    const slowest = pairs.reduce((most, pair) => (pair.took > most.took ? pair : most));
    return [
      {
        group: 'series',
        name: `successive pairs compared and rebuilt, of ${pairs.length}`,
        value: pairs.filter(({ isRebuilt }) => isRebuilt).length,
        unit: 'pairs',
        better: 'higher',
        target: pairs.length,
        peer: 'pairs, all there are',
        peerValue: pairs.length,
      },
      {
        group: 'series',
        name: `slowest pair (${slowest.name})`,
        value: slowest.took,
        unit: 'ms',
        better: 'lower',
        target: 1_000,
        peer: 'ms, fast-myers-diff on the words of the same pair',
        peerValue: timePeer(slowest),
      },
    ];
  },
};

/** Prints one line for a series: its revisions' clauses, and the time of each successive pair. */
async function compareSeries(folder: string, name: string): Promise<Pair[]> {
  const versions = readdirSync(folder)
    .filter((file) => /^v\d/.test(file))
    .sort();
  const results = await Promise.all(versions.map((file) => clausesOf(join(folder, file), file)));
  const kept = results.flatMap((result, index) =>
    result.ok ? [{ label: versions[index] ?? '', clauses: result.value }] : [],
  );
  const pairs = kept.slice(1).map(({ label, clauses }, index): Pair => {
    const old = kept[index]?.clauses ?? [];
    const started = performance.now();
    const { changes } = compareRevisions(old, clauses);
    const took = performance.now() - started;
    return { name: `${name} ${label}`, old, fresh: clauses, took, isRebuilt: isRebuilt(changes, old, clauses) };
  });
  const failed = versions.length - kept.length;
  console.log(
    `| ${name} | ${kept.map(({ clauses }) => clauses.length).join(' ')}${failed ? ` (${failed} refused)` : ''} | ${pairs.map(({ took }) => took.toFixed(0)).join(' ')} |`,
  );
  return pairs;
}

async function clausesOf(path: string, name: string): Promise<Result<Clause[]>> {
  const provenance = { baseUrl: 'https://programme.example/draft', revisionId: `draft@${name}` };
  if (!/\.\w+$/.test(name)) {
    const pages = globSync('**/*.md', { cwd: path }).map((page) => [
      page,
      new Uint8Array(readFileSync(join(path, page))),
    ]);
    return unpacked({ ...provenance, bytes: zipSync(Object.fromEntries(pages)), decode, sha256 });
  }
  const bytes = new Uint8Array(readFileSync(path));
  if (name.endsWith('.docx')) return unpacked({ ...provenance, bytes, decode, sha256 });
  // Bikeshed (.bs) is Markdown with HTML in it.
  const mediaType = name.endsWith('.html') ? 'text/html' : 'text/markdown';
  return documentToClauses({ ...provenance, text: decode(bytes), mediaType });
}

async function unpacked(document: PackedDocument): Promise<Result<Clause[]>> {
  const result = await archiveToClauses(document);
  return result.ok ? ok(result.value.clauses) : result;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Whether every clause of either side stands once, and the runs of each pair give both its texts again. */
function isRebuilt(changes: readonly ClauseChange[], old: readonly Clause[], fresh: readonly Clause[]): boolean {
  const texts = new Map([...old, ...fresh].map(({ id, text }) => [id, text]));
  const side = ({ runs }: ClauseChange, left: 'inserted' | 'deleted'): string =>
    runs
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');
  const areRunsTrue = changes.every(
    (change) =>
      change.runs.length === 0 ||
      ((change.newId === null || side(change, 'deleted') === texts.get(change.newId)) &&
        (change.oldId === null || side(change, 'inserted') === texts.get(change.oldId))),
  );
  const count = (key: 'oldId' | 'newId'): number => new Set(changes.flatMap((change) => change[key] ?? [])).size;
  return areRunsTrue && count('oldId') === old.length && count('newId') === fresh.length;
}

function timePeer({ old, fresh }: Pair): number {
  const words = (clauses: readonly Clause[]): string[] =>
    clauses.flatMap(({ text }) => text.match(/\w+|[^\w\s]/g) ?? []);
  const [before, after] = [words(old), words(fresh)];
  const started = performance.now();
  for (const _ of diff(before, after));
  return performance.now() - started;
}
