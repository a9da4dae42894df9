/*
 * Group `redline`: the changes between drafts as a reader would see them, beside jsdiff (words) and node-htmldiff: how long it takes, how many words are
 * shown as changed, and in how many places. Fewer places, for the same two texts, is less noise; words may be a tenth more than the leanest, for a
 * common word left standing between two edits is one word fewer and one place more.
 */
import { diffWordsWithSpace } from 'diff';
import htmldiff from 'node-htmldiff';
import { align } from '../../shared/compare/align.ts';
import { redline as runsOf } from '../../shared/compare/redline.ts';
import type { Text } from '../../shared/compare/text.ts';
import { carryPairs, type Pair } from './carry-pairs.ts';
import type { Group, Row } from './row.ts';

/** A small revision and a large one. */
const names = ['draft-33-to-draft-34', 'draft-18-to-draft-19', 'draft-29-to-draft-34'];
/** jsdiff is given so long; it is beaten then. */
const patience = 20_000;

export const redline: Group = {
  name: 'redline',
  run: async () =>
    carryPairs()
      .filter(({ name }) => names.some((wanted) => name.endsWith(wanted)))
      .flatMap(compare),
};

/** What is shown as changed. Infinite: not finished in time. */
interface Shown {
  readonly milliseconds: number;
  readonly words: number;
  readonly places: number;
}

function compare(pair: Pair): Row[] {
  const short = pair.name.replace('quic-transport-', '');
  const [mine, words, html] = [time(ours, pair), time(jsdiff, pair), time(nodeHtmldiff, pair)];
  const print = (name: string, { milliseconds, words, places }: Shown): void =>
    console.log(
      `  ${name.padEnd(16)}${milliseconds.toFixed(0).padStart(8)} ms${String(words).padStart(9)} words${String(places).padStart(8)} places`,
    );
  console.log(short);
  print('ours', mine);
  print('jsdiff', words);
  print('node-htmldiff', html);
  const best = Math.min(words.words, html.words);
  const bestPlaces = Math.min(words.places, html.places);
  const row = { group: 'redline', better: 'lower' } as const;
  return [
    {
      ...row,
      name: `redline of ${short}`,
      value: mine.milliseconds,
      unit: 'ms',
      target: 1_000,
      peer: 'ms, node-htmldiff',
      peerValue: html.milliseconds,
    },
    {
      ...row,
      name: `words shown as changed, ${short}`,
      value: mine.words,
      unit: 'words',
      target: Math.round(best * 1.1),
      peer: 'words, the better of jsdiff and node-htmldiff',
      peerValue: best,
    },
    {
      ...row,
      name: `places shown as changed, ${short}`,
      value: mine.places,
      unit: 'places',
      target: bestPlaces,
      peer: 'places, the better of jsdiff and node-htmldiff',
      peerValue: bestPlaces,
    },
  ];
}

function time(draw: (pair: Pair) => Omit<Shown, 'milliseconds'>, pair: Pair): Shown {
  const started = performance.now();
  const shown = draw(pair);
  return { ...shown, milliseconds: performance.now() - started };
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;

/** Words that moved as they were are shown as moved, not as changed. */
function ours({ old, new: fresh }: Pair): Omit<Shown, 'milliseconds'> {
  let words = 0;
  let places = 0;
  let isOpen = false;
  for (const run of runsOf(align(old, fresh))) {
    const isChange = run.kind === 'deleted' || run.kind === 'inserted';
    if (run.kind === 'deleted') words += wordsIn(old.text.slice(run.old.start, run.old.end));
    if (run.kind === 'inserted') words += wordsIn(fresh.text.slice(run.new.start, run.new.end));
    if (isChange && !isOpen) places++;
    isOpen = isChange;
  }
  return { words, places };
}

function jsdiff({ old, new: fresh }: Pair): Omit<Shown, 'milliseconds'> {
  const parts = diffWordsWithSpace(old.text, fresh.text, { timeout: patience });
  if (parts === undefined) return { words: Number.POSITIVE_INFINITY, places: Number.POSITIVE_INFINITY };
  let words = 0;
  let places = 0;
  let isOpen = false;
  for (const { added, removed, value } of parts) {
    const isChange = added || removed;
    if (isChange) words += wordsIn(value);
    if (isChange && !isOpen) places++;
    isOpen = isChange;
  }
  return { words, places };
}

function nodeHtmldiff({ old, new: fresh }: Pair): Omit<Shown, 'milliseconds'> {
  const drawn = htmldiff(toHtml(old), toHtml(fresh));
  const changes = [...drawn.matchAll(/<(ins|del)\b[^>]*>(.*?)<\/\1>/gs)];
  const words = changes.reduce((sum, [, , inner]) => sum + wordsIn((inner ?? '').replace(/<[^>]+>|&\w+;/g, ' ')), 0);
  const places = [...drawn.matchAll(/(?:<(ins|del)\b[^>]*>.*?<\/\1>\s*)+/gs)].length;
  return { words, places };
}

const toHtml = ({ text, blocks }: Text): string =>
  blocks
    .map(({ start, end }) => `<p>${text.slice(start, end).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');
