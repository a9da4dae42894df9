import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRevisions } from '../../../shared/compare/compare-revisions.ts';
import { orderChanges, summarise } from '../../../shared/compare/order-changes.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { ClauseChange } from '../../../shared/model/comparison.ts';

/** `number`, `heading`, `text` of each clause; the key is the heading. */
type Short = readonly [number: string | null, heading: string, text: string];

const clausesOf = (label: string, shorts: readonly Short[]): Clause[] =>
  shorts.map(([number, heading, text], order) => ({
    id: `records@${label}#${order}`,
    revisionId: `records@${label}`,
    key: `${order}`,
    order,
    level: 2,
    number,
    anchor: null,
    heading,
    path: [],
    tree: { type: 'root', children: [{ type: 'text', value: text }] },
    text,
  }));

const compare = (old: readonly Short[], fresh: readonly Short[]) =>
  compareRevisions(clausesOf('1', old), clausesOf('2', fresh));

const shown = ({ runs }: Pick<ClauseChange, 'runs'>): string =>
  runs.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'deleted' ? `[${text}]` : `{${text}}`)).join('');

const identity: Short = [
  '1',
  'Identity',
  'A provider’s system SHOULD confirm that the person asking has a legitimate relationship with the patient.',
];
const times: Short = ['2', 'Times', 'The check SHALL complete within two seconds for 95 in every 100 requests.'];
const training: Short = ['3', 'Training', 'Training SHALL be given within six weeks before handover, in small groups.'];
const paper: Short = [
  '4',
  'Paper',
  'Every trust SHALL have a plan for working three days without any computer at all.',
];
const all = [identity, times, training, paper];

const reworded = (short: Short, from: string, to: string): Short => [short[0], short[1], short[2].replace(from, to)];
const rename = ([, heading, text]: Short, number: string): Short => [number, heading, text];

test('a revision compared with itself shows nothing', () => {
  expect(compare(all, all).changes.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);
});

test('a SHOULD that became a SHALL is a change of requirement, shown as one word', () => {
  const [first] = compare(all, [reworded(identity, 'SHOULD', 'SHALL'), ...all.slice(1)]).changes;
  expect(first).toMatchObject({ kind: 'changed', flags: { requirement: true, number: false, date: false } });
  expect(shown(first ?? { runs: [] })).toContain('system [SHOULD]{SHALL} confirm');
});

test('a new "not" is a change of requirement', () => {
  const [first] = compare(all, [reworded(identity, 'SHOULD confirm', 'SHOULD not confirm'), ...all.slice(1)]).changes;
  expect(first?.flags.requirement).toBe(true);
  expect(shown(first ?? { runs: [] })).toContain('SHOULD {not }confirm');
});

test('numbers count whether they are written in figures or in words', () => {
  const second = (to: string) =>
    compare(all, [identity, reworded(times, 'two seconds', to), training, paper]).changes[1];
  expect(second('500 milliseconds')?.flags).toEqual({ requirement: false, number: true, date: false });
  expect(second('three seconds')?.flags.number).toBe(true);
  expect(second('some seconds')?.flags.number).toBe(true);
});

test('a month or a year is a date, and "may" is one only beside a number', () => {
  const dated = (text: string): Short => [
    '1',
    'Dates',
    `Handover of the trusts in the first wave SHALL begin ${text}, whatever was agreed.`,
  ];
  const flags = (from: string, to: string) => compare([dated(from)], [dated(to)]).changes[0]?.flags;
  expect(flags('in March 2004', 'in June 2004')).toMatchObject({ date: true });
  expect(flags('in March 2004', 'in May 2004')).toMatchObject({ date: true, requirement: false });
  expect(flags('as it must', 'as it may')).toMatchObject({ date: false, requirement: true });
});

test('a new number alone, or white space alone, is no change', () => {
  const kinds = compare(all, [
    identity,
    rename(times, '7'),
    reworded(training, ' before', '\n before'),
    paper,
  ]).changes.map(({ kind }) => kind);
  expect(kinds).toEqual(['same', 'renumbered', 'same', 'same']);
});

test('speaking of a clause by its new number is no change; by another number it is', () => {
  const speaks = (number: string): Short => [
    '9',
    'Reference',
    `What is said in clause ${number} applies to every other system of the trust.`,
  ];
  const from = [rename(identity, '5.1'), rename(times, '5.2'), speaks('5.2')];
  const kinds = (number: string) =>
    compare(from, [rename(identity, '6.1'), rename(times, '6.2'), speaks(number)]).changes.map(({ kind }) => kind);
  expect(kinds('6.2')).toEqual(['renumbered', 'renumbered', 'renumbered']);
  expect(kinds('6.1')).toEqual(['renumbered', 'renumbered', 'changed']);
});

test('what is new, gone and elsewhere is told apart, and what is gone stands where it stood', () => {
  const links: Short = [
    '1',
    'Failed links',
    'A trust whose link has failed SHOULD go on showing what it already holds.',
  ];
  const { changes } = compare(all, [links, identity, paper, training]);
  expect(changes.map(({ kind, oldId, newId }) => `${kind} ${oldId?.at(-1) ?? ''}>${newId?.at(-1) ?? ''}`)).toEqual([
    'added >0',
    'same 0>1',
    'removed 1>',
    'same 3>2',
    // The lighter of two that changed places is the one that moved.
    'moved 2>3',
  ]);
});

test('a near copy of a removed clause is not taken for it', () => {
  const twin: Short = ['3', 'Times', 'The check SHALL complete within two seconds for 99 in every 100 requests.'];
  const kinds = compare([identity, times, twin], [identity, twin]).changes.map(({ kind, oldId }) => [
    kind,
    oldId?.at(-1),
  ]);
  expect(kinds).toEqual(expect.arrayContaining([['removed', '1']]));
});

const consent: Short = [
  '5',
  'Consent',
  'A patient MAY ask that a letter is shown to nobody outside the practice, and the practice SHALL mark it so that day.',
];
const envelopes: Short = [
  '6',
  'Sealed envelopes',
  'Opening a sealed envelope without leave raises an alert to the guardian of the trust, who SHALL look into it.',
];
const both: Short = ['5', 'Consent', `${consent[2]} ${envelopes[2]}`];
const told = (changes: readonly ClauseChange[]) =>
  changes
    .filter(({ kind }) => kind !== 'same' && kind !== 'renumbered')
    .map(({ kind, oldId, newId, mergedIds, splitIds }) => [
      `${kind} ${oldId?.at(-1) ?? ''}>${newId?.at(-1) ?? ''}`,
      mergedIds.map((id) => id.slice(-3)).join(),
      splitIds.map((id) => id.slice(-3)).join(),
    ]);

test('a clause that went into another is merged, not removed, and what it asked is not called new', () => {
  const { changes } = compare([...all, consent, envelopes], [...all, both]);
  expect(told(changes)).toEqual([
    ['changed 4>4', '1#5', ''],
    ['merged 5>', '2#4', ''],
  ]);
  expect(changes.map(({ flags }) => flags.requirement)).not.toContain(true);
  expect(summarise(changes)).toBe('1 clause changed; 1 merged.');
});

test('a clause that was split is so called, and its part is not new', () => {
  const { changes } = compare([...all, both], [...all, consent, envelopes]);
  expect(told(changes)).toEqual([
    ['changed 4>4', '', '2#5'],
    ['splitOff >5', '', '1#4'],
  ]);
  expect(changes.map(({ flags }) => flags.requirement)).not.toContain(true);
  expect(summarise(changes)).toBe('1 clause changed; 1 split off.');
});

test('a requirement that changed on the way into another clause is told of there', () => {
  const { changes } = compare([...all, consent, envelopes], [...all, reworded(both, 'who SHALL', 'who SHOULD')]);
  expect(changes.map(({ flags }) => flags.requirement)).toEqual([false, false, false, false, true, false]);
});

test('a clause of a few common words is removed, whatever holds the like of them', () => {
  const short: Short = ['6', 'Access', 'The trust SHALL do so.'];
  expect(told(compare([...all, short], all).changes).map(([kind]) => kind)).toEqual(['removed 4>']);
});

test('changes are listed with those of requirement first, and counted', () => {
  const { changes } = compare(all, [
    reworded(identity, 'SHOULD', 'SHALL'),
    reworded(times, 'two', 'three'),
    reworded(training, 'small', 'very small'),
  ]);
  const groups = orderChanges(changes);
  expect(groups.map(({ name, changes }) => [name, changes.length])).toEqual([
    ['Shall and should', 1],
    ['Numbers and dates', 1],
    ['Wording', 1],
    ['Removed', 1],
  ]);
  expect(summarise(changes)).toBe(
    '3 clauses changed since draft 0.6: 1 in shall or should, 1 in numbers or dates; 1 removed.'.replace(
      ' since draft 0.6',
      '',
    ),
  );
});

/** Two revisions whose clauses share their sentences: kept, reworded, moved, merged, split, dropped and new. */
const sentenceText = fc
  .array(
    fc.constantFrom(
      'shall',
      'SHOULD',
      'system',
      'record',
      'trust',
      'not',
      '5.1',
      'two',
      'days',
      '👩🏽‍⚕️',
      'é',
      '(a)',
      'audit;',
      'guardian',
      'envelope',
      'exchange',
      'letter',
    ),
    { maxLength: 9 },
  )
  .map((words) => `${words.join(' ')}.`);
const space = fc.constantFrom(' ', ' ', '\n', '\t', '  ', '');
const head = fc.tuple(fc.constantFrom('1', '5.1', null), fc.constantFrom('Audit', 'Access', ''));
const revisionsOfClauses = fc
  .record({
    sentences: fc.array(sentenceText, { minLength: 1, maxLength: 14 }),
    spaces: fc.array(space, { minLength: 1, maxLength: 6 }),
    heads: fc.array(head, { minLength: 1, maxLength: 6 }),
    oldCuts: fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
    newCuts: fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
    edits: fc.array(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'reword', 'swap', 'add'), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ sentences, spaces, heads, oldCuts, newCuts, edits }) => {
    const edited = sentences.flatMap((sentence, index) => {
      const edit = edits[index % edits.length];
      if (edit === 'drop') return [];
      if (edit === 'add') return [sentence, 'A new exchange SHALL not keep two letters.'];
      return [edit === 'reword' ? sentence.replace('shall', 'should').replace('record', 'file') : sentence];
    });
    if (edits.includes('swap')) edited.reverse();
    return [inClauses(sentences, oldCuts, spaces, heads), inClauses(edited, newCuts, spaces, heads)] as const;
  });

/** Sentences put together in clauses of so many each. */
function inClauses(
  sentences: readonly string[],
  cuts: readonly number[],
  spaces: readonly string[],
  heads: readonly (readonly [string | null, string])[],
): readonly Short[] {
  const found: Short[] = [];
  let at = 0;
  for (let index = 0; at < sentences.length || index === 0; index++) {
    const size = index > 20 ? sentences.length : (cuts[index % cuts.length] ?? 1);
    const [number, heading] = heads[index % heads.length] ?? [null, ''];
    found.push([
      number,
      heading,
      sentences
        .slice(at, at + size)
        .join(spaces[index % spaces.length])
        .trim(),
    ]);
    at += size;
  }
  return found;
}

test('what is shown of every clause rebuilds both its wordings, tells of every clause once, and is the same every time', () => {
  fc.assert(
    fc.property(revisionsOfClauses, ([old, fresh]) => {
      const [before, after] = [clausesOf('1', old), clausesOf('2', fresh)];
      const { changes } = compareRevisions(before, after);
      const texts = new Map([...before, ...after].map((clause) => [clause.id, clause.text]));
      for (const { oldId, newId, runs } of changes) {
        if (runs.length === 0) continue;
        const joined = (without: string): string =>
          runs
            .filter(({ kind }) => kind !== without)
            .map((run) => run.text)
            .join('');
        expect(joined('deleted')).toBe(newId === null ? '' : texts.get(newId));
        expect(joined('inserted')).toBe(oldId === null ? '' : texts.get(oldId));
      }
      // Each clause is told of once and its runs are its text once: no word of either revision is shown twice or has two owners.
      expect(changes.flatMap(({ newId }) => newId ?? [])).toEqual(after.map(({ id }) => id));
      expect(changes.flatMap(({ oldId }) => oldId ?? []).sort()).toEqual(before.map(({ id }) => id).sort());
      expect(compareRevisions(structuredClone(before), structuredClone(after)).changes).toEqual(changes);
    }),
    { numRuns: 300 },
  );
});

test('a clause of which nothing is shown has the same words, but for white space and the numbers of clauses', () => {
  const plain = (text: string | undefined): string => (text ?? '').replace(/\d+(?:\.\d+)+/g, '').replace(/\s+/g, '');
  fc.assert(
    fc.property(revisionsOfClauses, ([old, fresh]) => {
      const [before, after] = [clausesOf('1', old), clausesOf('2', fresh)];
      const texts = new Map([...before, ...after].map((clause) => [clause.id, clause.text]));
      for (const { oldId, newId, runs } of compareRevisions(before, after).changes) {
        if (runs.length === 0 && oldId !== null && newId !== null)
          expect(plain(texts.get(newId))).toBe(plain(texts.get(oldId)));
      }
    }),
  );
});

test('those who were merged or split name each other', () => {
  fc.assert(
    fc.property(revisionsOfClauses, ([old, fresh]) => {
      const { changes } = compareRevisions(clausesOf('1', old), clausesOf('2', fresh));
      const stayed = changes.filter(({ oldId, newId }) => oldId !== null && newId !== null);
      for (const { kind, oldId, newId, mergedIds, splitIds } of changes) {
        if (kind === 'merged') expect(stayed.find((each) => each.newId === mergedIds[0])?.mergedIds).toContain(oldId);
        if (kind === 'splitOff') expect(stayed.find((each) => each.oldId === splitIds[0])?.splitIds).toContain(newId);
      }
    }),
  );
});

test('any revision compared with itself shows nothing', () => {
  fc.assert(
    fc.property(revisionsOfClauses, ([old]) => {
      const kinds = compareRevisions(clausesOf('1', old), clausesOf('2', old)).changes.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'same')).toEqual([]);
    }),
  );
});
