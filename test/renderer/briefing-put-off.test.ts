import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headline } from '../../renderer/queries/briefing.ts';
import { needs } from '../../renderer/queries/briefing-needs.ts';
import { novelties } from '../../renderer/queries/briefing-novelties.ts';
import { notForMe, snoozedRows } from '../../renderer/queries/briefing-put-aside.ts';
import { isPressing, isTooLate, snoozeDays } from '../../renderer/queries/snooze-days.ts';
import { formatIsoDay } from '../../shared/dates.ts';
import type { PutOff } from '../../shared/model/put-off.ts';
import { entryHead, facts, now, onDay, revision } from './briefing-sample.ts';

const off = (id: string, until: string | null, at = onDay(14)): PutOff => ({ id, title: `About ${id}`, until, at });
const putOff = (...rows: readonly PutOff[]) => new Map(rows.map((row) => [row.id, row]));
const keys = (rows: readonly { readonly key: string }[]): readonly string[] => rows.map(({ key }) => key);

const draft = revision({ draftTitle: 'Booking', label: '0.3', closesAt: onDay(20, 17) });
const unread = [entryHead({ id: 'a' }), entryHead({ id: 'b', arrivedAt: onDay(1) })];
const held = {
  id: 'sent',
  title: 'Booking 0.3',
  office: 'Northmoor office',
  failure: { kind: 'rejected', status: 422, title: 'No', detail: '' },
  heldAt: onDay(14, 10),
} as const;

describe('what is put off', () => {
  test('is left out until its day, and is there again on it', () => {
    const at = (until: string) => keys(novelties(facts({ unread, putOff: putOff(off('a', until)) })));
    expect(at('2003-10-15')).toEqual([]);
    expect(at('2003-10-14')).toEqual(['a']);
    expect(at('2003-10-13')).toEqual(['a']);
  });

  test('comes back however old it is by then', () => {
    expect(keys(novelties(facts({ unread, putOff: putOff(off('b', '2003-10-14')) })))).toEqual(['a', 'b']);
  });

  test('is out of the headline too', () => {
    const shown = facts({ revisions: [draft] });
    expect(headline(shown).sentence).toMatch(/Booking 0\.3/);
    const away = facts({ revisions: [draft], putOff: putOff(off(draft.id, null)) });
    expect(keys(needs(away))).toEqual([]);
    expect(headline(away).sentence).not.toMatch(/Booking 0\.3 .*not opened/);
  });

  test('shows again when something new is said of it', () => {
    const before = putOff(off('held sent', null, onDay(14, 9)));
    const after = putOff(off('held sent', null, onDay(14, 11)));
    expect(keys(needs(facts({ held: [held], putOff: before })))).toEqual(['held sent']);
    expect(keys(needs(facts({ held: [held], putOff: after })))).toEqual([]);
  });

  test('is listed with when it comes back, and what does not come back apart', () => {
    const all = facts({ unread, putOff: putOff(off('b', '2003-10-20'), off('a', '2003-10-15'), off('gone', null)) });
    expect(snoozedRows(all).map(({ key, backWords }) => `${key}: ${backWords}`)).toEqual([
      'a: Back tomorrow',
      'b: Back on Monday',
    ]);
    expect(notForMe(all).map(({ title }) => title)).toEqual(['About gone']);
  });
});

describe('the days to choose from', () => {
  test('are named', () => {
    expect(snoozeDays(now, onDay(24, 17))).toEqual([
      { label: 'Tomorrow', until: '2003-10-15' },
      { label: 'Monday', until: '2003-10-20' },
      { label: 'Next week', until: '2003-10-21' },
      { label: 'The day before it closes', until: '2003-10-23' },
    ]);
  });

  test('are each once, after today, in order, and one is in time wherever that can be', () => {
    const moment = fc.date({ min: new Date(2003, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const closesAt = new Date(from.getTime() + days * 86_400_000).toISOString();
        const untils = snoozeDays(from, closesAt).map(({ until }) => until);
        expect(untils).toEqual([...new Set(untils)].sort());
        expect(untils.every((until) => until > formatIsoDay(from))).toBe(true);
        expect(untils.some((until) => !isTooLate(until, closesAt))).toBe(true);
      }),
    );
  });

  test.each([
    [onDay(14, 9), true],
    [onDay(16, 17), true],
    [onDay(17, 17), false],
    [onDay(13, 17), false],
    [null, false],
  ])('closing on %s presses: %s', (closesAt, isSo) => {
    expect(isPressing(closesAt, now)).toBe(isSo);
  });
});
