import { expect, test } from 'vitest';
import { compareCopies, type Verdict } from '../../../shared/journal/compare-copies.ts';
import type { DeskState, JournalState } from '../../../shared/journal/copy-state.ts';

const full = { counts: { annotations: 3 }, checksum: 11 };
const empty = { counts: { annotations: 0 }, checksum: 0 };
const ledger = (sequence: number, deskId = 'a') => ({ id: 'desk' as const, deskId, sequence, minReaderVersion: 1 });

const desk = (change: Partial<Extract<DeskState, { state: 'open' }>> = {}): DeskState => ({
  state: 'open',
  version: 4,
  ledger: ledger(7),
  holding: full,
  ...change,
});
const journal = (change: Partial<Extract<JournalState, { state: 'kept' }>['holding']> = {}): JournalState => ({
  state: 'kept',
  holding: {
    deskId: 'a',
    deskVersion: 4,
    sequence: 7,
    savedAt: '2026-11-25T14:10:00.000Z',
    isCut: false,
    ...full,
    ...change,
  },
});
const fresh = desk({ ledger: null, holding: empty });
const broken: DeskState = { state: 'unreadable', detail: 'UnknownError' };

const agree: Verdict = { verdict: 'agree' };
const copy = (because: 'none' | 'behind' | 'lost'): Verdict => ({ verdict: 'copy', because });
const recover = (because: 'unreadable' | 'emptied' | 'older' | 'other' | 'differs'): Verdict => ({
  verdict: 'recover',
  because,
});

test.each<[string, DeskState, JournalState, Verdict]>([
  ['both the same', desk(), journal(), agree],
  ['a first start', fresh, { state: 'none' }, copy('none')],
  ['a desk from before there was a journal', desk({ ledger: null }), { state: 'none' }, copy('none')],
  ['a journal that somebody removed', desk(), { state: 'none' }, copy('none')],
  ['an end between the two writings', desk(), journal({ sequence: 6, checksum: 10 }), copy('behind')],
  ['a journal that was cut', desk(), journal({ sequence: 5, isCut: true }), copy('lost')],
  ['a journal that was cut after what matters', desk(), journal({ isCut: true }), copy('lost')],
  ['a journal none of which can be read', desk(), { state: 'unreadable' }, copy('lost')],
  ['rows rewritten by an upgrade', desk({ version: 5, holding: { ...full, checksum: 12 } }), journal(), copy('behind')],
  ['a journal that holds nothing', fresh, journal({ counts: {}, checksum: 0, sequence: 3 }), copy('behind')],
  ['a desk that Chromium deleted', fresh, journal(), recover('emptied')],
  ['a desk that cannot be opened', broken, journal(), recover('unreadable')],
  ['a desk that cannot be opened, and no journal', broken, { state: 'none' }, recover('unreadable')],
  ['an earlier copy of the desk', desk({ ledger: ledger(6) }), journal(), recover('older')],
  ['a desk of before the journal, put in its place', desk({ ledger: null }), journal(), recover('other')],
  ['a desk of another line', desk({ ledger: ledger(9, 'b') }), journal(), recover('other')],
  ['a desk with other words', desk({ holding: { ...full, checksum: 12 } }), journal(), recover('differs')],
  ['a desk that lost rows and kept its count', desk({ holding: empty }), journal(), recover('differs')],
  ['an empty desk beside an unreadable journal', fresh, { state: 'unreadable' }, recover('emptied')],
  ['a journal of a newer Pitchside', fresh, { state: 'newer' }, { verdict: 'stop', newer: 'journal' }],
  ['a desk of a newer Pitchside', { state: 'newer' }, journal(), { verdict: 'stop', newer: 'desk' }],
])('%s', (_, from, beside, verdict) => {
  expect(compareCopies(from, beside)).toEqual(verdict);
});

test('nothing is begun afresh beside a journal that holds anything', () => {
  const journals: readonly JournalState[] = [
    { state: 'unreadable' },
    { state: 'newer' },
    journal(),
    journal({ isCut: true }),
  ];
  for (const beside of journals) {
    expect(['recover', 'stop']).toContain(compareCopies(fresh, beside).verdict);
    expect(['recover', 'stop']).toContain(compareCopies(broken, beside).verdict);
  }
});
