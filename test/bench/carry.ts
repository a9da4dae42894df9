/*
 * Group `carry`: where 3,600 passages of six pairs of real drafts went, judged by the truth that comes with them; near twins; and the time of it. The
 * peers do the same in the same run; the row shows the Hypothesis way of anchoring, the printed table all of them.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { carry as carrySpan } from '../../shared/annotation/carry.ts';
import { align } from '../../shared/compare/align.ts';
import { carried } from './carried.ts';
import { carryPairs, type Pair } from './carry-pairs.ts';
import { type Carrier, type Figures, figures, type Judged, judge } from './carry-score.ts';
import { twinCases } from './near-twins.ts';
import { exactQuote } from './peers/exact-quote.ts';
import { hypothesis } from './peers/hypothesis.ts';
import { wholeText } from './peers/whole-text.ts';
import { type Group, median, type Row } from './row.ts';

const coldRounds = 3;
const coldPair = 'draft-29-to-draft-34';
const twins = 600;
const annotations = 1_000;

export const carry: Group = {
  name: 'carry',
  run: async () => {
    const pairs = carryPairs();
    if (pairs.length === 0) return [];
    const judged = new Map(
      Object.entries(carriers).map(([name, carrier]) => [name, pairs.flatMap((pair) => judge(pair, carrier))]),
    );
    printPeers(judged);
    const figuresOf = (name: string, set?: string): Figures =>
      figures((judged.get(name) ?? []).filter(({ selection }) => set === undefined || selection.set === set));
    const rows: Row[] = [];
    const add = (
      name: string,
      unit: string,
      better: Row['better'],
      target: number,
      of: (figures: Figures) => number,
      set?: string,
    ): void => {
      const [value, peerValue] = [of(figuresOf(ours, set)), of(figuresOf(peer, set))];
      rows.push({
        group: 'carry',
        name: set ? `${name}, ${set}` : name,
        value,
        unit,
        better,
        target,
        peer: `${unit}, ${peer}`,
        peerValue,
      });
    };
    for (const [set, wrong, sure, all, check] of targets) {
      add('wrong, sure', 'in 1,000', 'lower', wrong, ({ wrongSure }) => wrongSure, set);
      add('recall, sure', '%', 'higher', sure, ({ recallSure }) => recallSure, set);
      add('recall, sure and check', '%', 'higher', all, ({ recallAll }) => recallAll, set);
      add('sent to check', '%', 'lower', check, (found) => found.check, set);
    }
    add('recall of moved', '%', 'higher', 93, ({ recallMoved }) => recallMoved);
    add('deleted ones attached, sure', '%', 'lower', 0.5, ({ deletedSure }) => deletedSure);
    add('deleted ones attached, with check', '%', 'lower', 2, ({ deletedAll }) => deletedAll);
    return [...rows, nearTwins(pairs), aligning(), carrying(pairs)];
  },
};

const ours = 'ours';
const peer = 'Hypothesis';
/** By set: wrong in 1,000, recall sure, recall sure and check, share sent to check. */
const targets = [
  ['uniform', 0.5, 99.3, 99.8, 2],
  ['changed', 1.5, 96, 98.5, 6],
] as const;

const carriers: Readonly<Record<string, Carrier>> = {
  [ours]: carried,
  'exact quote, nearest': exactQuote,
  [peer]: hypothesis(0),
  'Hypothesis, 0.8 and more': hypothesis(0.8),
  'whole-text Myers': wholeText,
};

function printPeers(judged: ReadonlyMap<string, readonly Judged[]>): void {
  const columns = [
    'wrongSure',
    'wrongAll',
    'recallSure',
    'recallAll',
    'recallMoved',
    'deletedSure',
    'deletedAll',
    'check',
  ] as const;
  for (const set of ['uniform', 'changed']) {
    console.log(`${set.padEnd(26)}${columns.map((column) => column.padStart(12)).join('')}`);
    for (const [name, all] of judged) {
      const found = figures(all.filter(({ selection }) => selection.set === set));
      console.log(`  ${name.padEnd(24)}${columns.map((column) => found[column].toFixed(2).padStart(12)).join('')}`);
    }
  }
}

/** How many selections of a deleted clause land on its near copy. */
function nearTwins(pairs: readonly Pair[]): Row {
  const [from] = pairs;
  const cases = from === undefined ? [] : twinCases(from.new, twins);
  let landed = 0;
  let peerLanded = 0;
  for (const { old, new: fresh, selections, twin } of cases) {
    const alignment = align(old, fresh);
    const isOnTwin = (span: { start: number; end: number } | null): boolean =>
      span !== null && span.start < twin.end && span.end > twin.start;
    landed += selections.filter((selection) => isOnTwin(carrySpan(alignment, selection).span)).length;
    const marked = selections.map(
      ({ start, end }) => ({ start, end, size: '', set: 'uniform', fate: 'deleted', moved: false }) as const,
    );
    const placed = hypothesis(0)({ name: '', old, new: fresh, selections: marked });
    peerLanded += placed.filter(({ span }) => isOnTwin(span)).length;
  }
  const name = `of ${cases.length * 2} on deleted clauses, attached to the near twin`;
  return {
    group: 'carry',
    name,
    value: landed,
    unit: '',
    better: 'lower',
    target: 0,
    peer: peer,
    peerValue: peerLanded,
  };
}

/** The time to align the largest pair, cold: each round is a process of its own. */
function aligning(): Row {
  const rounds = Array.from({ length: coldRounds }, (): { ours: number; peer: number } =>
    JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'carry-cold.ts'), coldPair], { encoding: 'utf8' }),
    ),
  );
  const times = median(rounds.map((round) => round.peer / round.ours));
  console.log(
    `aligning ${coldPair}, cold: ${rounds.map((round) => `${round.ours.toFixed(0)} ms against ${round.peer.toFixed(0)} ms`).join(', ')}`,
  );
  const peerValue = median(rounds.map((round) => round.peer));
  const name = `aligning ${coldPair}, cold, against the peer`;
  return {
    group: 'carry',
    name,
    value: times,
    unit: 'times faster',
    better: 'higher',
    target: 15,
    peer: 'ms, fast-myers-diff on all words',
    peerValue,
  };
}

function carrying(pairs: readonly Pair[]): Row {
  const pair = pairs.find(({ name }) => name.endsWith(coldPair));
  if (pair === undefined) throw new Error('No such pair');
  const alignment = align(pair.old, pair.new);
  const selections = Array.from({ length: annotations }, (_, index) => pair.selections[index % pair.selections.length]);
  const started = performance.now();
  for (const selection of selections) if (selection !== undefined) carrySpan(alignment, selection);
  const value = performance.now() - started;
  const again = performance.now();
  hypothesis(0)({ ...pair, selections: selections.flatMap((selection) => selection ?? []) });
  const peerValue = performance.now() - again;
  return {
    group: 'carry',
    name: `carrying ${annotations} annotations, once aligned`,
    value,
    unit: 'ms',
    better: 'lower',
    target: 50,
    peer: `ms, ${peer}`,
    peerValue,
  };
}
