/*
 * Pairs of drafts made by `revise` from the other specifications of the corpus, with selections and the truth of where each went, in the form
 * of the pairs whose history was read. The rules of carrying are not made on these: they show whether a rule holds elsewhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinClauses } from '../../shared/compare/clause-text.ts';
import { documentToClauses } from '../../shared/draft/document-to-clauses.ts';
import { corpus } from '../support/corpus.ts';
import type { Pair } from './carry-pairs.ts';
import { type Block, revise } from './made-revision.ts';
import { selectionsOf, written } from './made-selections.ts';
import { generator } from './random.ts';

const series = [
  'commonmark-spec',
  'hl7-bulk-data-export',
  'httpbis-rfc6265bis',
  'openactive-modelling-opportunity-data',
  'openehr-data-types',
  'quic-http',
  'vc-data-model',
  'webauthn',
];
/** The version that is revised; its successor lends it sentences. */
const version = 4;

/** One pair of each series; none where the corpus is absent. */
export function madePairs(seed = 1): Pair[] {
  const folder = corpus('spec-drafts');
  if (folder === null) return [];
  return series.map((name, index) => {
    const files = readdirSync(join(folder, name)).filter((file) => /^v\d/.test(file));
    const [draft = [], later = []] = files
      .sort()
      .slice(version, version + 2)
      .map((file) => linesOf(join(folder, name, file)));
    return madePair(name, draft, later, generator(seed * 100 + index));
  });
}

function linesOf(path: string): string[] {
  const document = {
    text: readFileSync(path, 'utf8'),
    mediaType: path.endsWith('.html') ? 'text/html' : 'text/markdown',
    baseUrl: 'https://programme.example/draft',
    revisionId: 'draft@made',
  };
  const clauses = documentToClauses(document);
  if (!clauses.ok) throw new Error(`Not clauses: ${path}`);
  const { text } = joinClauses(clauses.value).text;
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

const sentencesOf = (line: string): string[] => line.split(/(?<=[.!?]) /);

/** Each four words in a row: sentences without such in common are not versions of each other. */
const phrasesOf = (sentence: string): string[] => {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '));
};

function madePair(name: string, draft: readonly string[], later: readonly string[], random: () => number): Pair {
  let words = 0;
  const old: Block[] = draft.map((line) =>
    sentencesOf(line).map((sentence) => sentence.split(' ').map((text) => ({ text, was: words++ }))),
  );
  const known = new Set(draft.flatMap(sentencesOf).flatMap(phrasesOf));
  const strange = later.flatMap(sentencesOf).filter((sentence) => {
    const phrases = phrasesOf(sentence);
    return phrases.length > 2 && !phrases.some((phrase) => known.has(phrase));
  });
  const [from, to] = [written(old), written(revise(old, strange, random))];
  return { name, old: from.text, new: to.text, selections: selectionsOf(from, to, random) };
}
