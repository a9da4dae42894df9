import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../shared/compare/align.ts';
import { redline } from '../../../shared/compare/redline.ts';
import type { Text } from '../../../shared/compare/text.ts';
import { revisions, textOf } from './texts.ts';

const side = (text: string, runs: ReturnType<typeof redline>, of: 'old' | 'new'): string =>
  runs.map((run) => (of in run ? text.slice(...ends((run as { old: Ends; new: Ends })[of])) : '')).join('');
interface Ends {
  readonly start: number;
  readonly end: number;
}
const ends = ({ start, end }: Ends): [number, number] => [start, end];

/** Kept as it is, -deleted-, +inserted+, <moved away<, >moved here>. */
function shown(old: Text, fresh: Text): string {
  return redline(align(old, fresh))
    .map((run) => {
      if (run.kind === 'kept') return fresh.text.slice(...ends(run.new));
      if (run.kind === 'deleted') return `-${old.text.slice(...ends(run.old)).trim()}-`;
      if (run.kind === 'movedAway') return `<${old.text.slice(...ends(run.old)).trim()}<`;
      return `${run.kind === 'inserted' ? '+' : '>'}${fresh.text.slice(...ends(run.new)).trim()}${run.kind === 'inserted' ? '+' : '>'}`;
    })
    .join('');
}

describe('an alignment', () => {
  test('gives every word one owner at most, on either side', () => {
    fc.assert(
      fc.property(revisions, ([old, fresh]) => {
        const { toNew, toOld } = align(old, fresh).owners;
        for (const [token, place] of toNew.entries()) if (place !== -1) expect(toOld[place]).toBe(token);
        for (const [place, token] of toOld.entries()) if (token !== -1) expect(toNew[token]).toBe(place);
      }),
    );
  });

  test('gives the same answer for the same texts', () => {
    fc.assert(
      fc.property(revisions, ([old, fresh]) => {
        expect(align(old, fresh).owners).toEqual(align(structuredClone(old), structuredClone(fresh)).owners);
      }),
    );
  });

  test('of two texts without a word in common is empty, and is made of any text', () => {
    for (const [old, fresh] of [
      ['', ''],
      ['', 'a b'],
      ['a b', ''],
      ['\n ', '   '],
      ['one two', 'three four'],
    ])
      expect(align(textOf([old ?? '']), textOf([fresh ?? ''])).runs).toEqual([]);
  });

  test('of thousands of equal rows with themselves, and with a few more, keeps every row', () => {
    const rows = (count: number): Text =>
      textOf(Array.from({ length: count }, (_, index) => `row ${'abc'[index % 3]}`));
    for (const more of [0, 300]) expect([...align(rows(4_000), rows(4_000 + more)).owners.toNew]).not.toContain(-1);
  });

  test('takes text without blocks, and blocks without end', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `word${index % 700} and ${index}.`).join(' ');
    const text = { text: long, blocks: [] };
    const edited = { text: long.replace('word350 and 350.', 'something else'), blocks: [] };
    const lost = align(text, edited).owners.toNew.filter((place) => place === -1);
    expect(lost.length).toBeLessThanOrEqual(8);
  });
});

describe('a redline', () => {
  test('rebuilds both texts exactly', () => {
    fc.assert(
      fc.property(revisions, ([old, fresh]) => {
        const runs = redline(align(old, fresh));
        expect(side(old.text, runs, 'old')).toBe(old.text);
        expect(side(fresh.text, runs, 'new')).toBe(fresh.text);
      }),
      { numRuns: 300 },
    );
  });

  test('of a text with itself shows nothing', () => {
    fc.assert(
      fc.property(revisions, ([old, fresh]) => {
        for (const text of [old, fresh])
          expect(redline(align(text, text)).filter(({ kind }) => kind !== 'kept')).toEqual([]);
      }),
    );
  });

  test('does not show white space', () => {
    const old = textOf(['The  supplier shall keep\tan audit trail.']);
    const fresh = textOf(['The supplier shall', 'keep an audit trail. ']);
    expect(redline(align(old, fresh)).map(({ kind }) => kind)).toEqual(['kept']);
  });

  test.each<[string, string[], string[], string]>([
    [
      'a new "not"',
      ['The supplier must share the audit trail with others.'],
      ['The supplier must not share the audit trail with others.'],
      'The supplier must +not+share the audit trail with others.',
    ],
    [
      'a changed case of a requirement word',
      ['The supplier must keep an audit trail.'],
      ['The supplier MUST keep an audit trail.'],
      'The supplier -must-+MUST+keep an audit trail.',
    ],
    [
      'a changed number',
      ['Records are kept for 8 years after the last entry.'],
      ['Records are kept for 10 years after the last entry.'],
      'Records are kept for -8-+10+years after the last entry.',
    ],
    [
      'a new sentence, whole',
      ['The trust keeps a copy. The copy is read-only.'],
      ['The trust keeps a copy. The copy is encrypted. The copy is read-only.'],
      'The trust keeps a copy. +The copy is encrypted.+The copy is read-only.',
    ],
    [
      'a sentence that was reworded but for common words, as one change',
      ['The supplier shall, in the region, give access to all the records of the patient.'],
      ['Where asked, a clinician of the trust may look at a summary in the system.'],
      '-The supplier shall, in the region, give access to all the records of the patient-' +
        '+Where asked, a clinician of the trust may look at a summary in the system+.',
    ],
  ])('shows %s', (_, old, fresh, expected) => {
    expect(shown(textOf(old), textOf(fresh))).toBe(expected);
  });

  test('shows a moved block as moved, and as moved and edited', () => {
    const [first, second, third] = [
      'Suppliers keep an audit trail of every access to a shared record.',
      'Trusts publish the names of their Caldicott guardians each January.',
      'Regional networks carry imaging studies without loss between hospitals.',
    ];
    const kinds = redline(align(textOf([first, second, third]), textOf([second, third, first]))).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['movedAway', 'kept', 'movedHere']);
    const edited = first.replace('every access', 'each and every access');
    const runs = redline(align(textOf([first, second, third]), textOf([second, third, edited])));
    expect(runs.map(({ kind }) => kind)).toEqual([
      'movedAway',
      'movedAway',
      'kept',
      'movedHere',
      'inserted',
      'movedHere',
    ]);
  });
});

describe('words', () => {
  const clause =
    'Suppliers record every access to a shared record. Guardians review unusual accesses within fourteen days.';
  const [first = '', second = ''] = clause.split(/(?<=\.) /);

  test('keep their owners when a block is split', () => {
    const { owners } = align(textOf(['Introduction', clause, 'End']), textOf(['Introduction', first, second, 'End']));
    expect([...owners.toNew]).not.toContain(-1);
  });

  test('of an edited sentence stay with it when a near copy is put behind it', () => {
    const original =
      'The regional office may return an empty list of records in certain contexts, such as when a search happens ' +
      'within the network of a third party, for which see the clause on third parties in the annex.';
    const edited = original.replace('search', 'lookup');
    const copy = edited.replace('when', 'whenever');
    const after = `${clause} Nothing in this clause limits what a patient may ask of a trust under the law of the land.`;
    const { sides, owners } = align(textOf([original, after]), textOf([edited, copy, after]));
    const ownersOf = (piece: number) =>
      owners.toOld.slice(sides.new.pieces.first[piece], sides.new.pieces.last[piece]).filter((token) => token !== -1);
    expect([...ownersOf(1)]).toEqual([]);
  });

  test('keep their owners when blocks are merged', () => {
    const { owners } = align(textOf(['Introduction', first, second, 'End']), textOf(['Introduction', clause, 'End']));
    expect([...owners.toNew]).not.toContain(-1);
  });
});
