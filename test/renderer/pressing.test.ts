import { describe, expect, test } from 'vitest';
import type { BriefingFacts } from '../../renderer/queries/briefing.ts';
import type { HeardAnswer } from '../../renderer/queries/briefing-answers.ts';
import type { HeldSubmission } from '../../renderer/queries/briefing-responses.ts';
import { notificationFor, pressing, toldAs } from '../../renderer/queries/pressing.ts';
import { facts, onDay, revision } from './briefing-sample.ts';

const closing = (closesAt: string) => revision({ draftTitle: 'Care records', label: '0.7', closesAt });
const written = {
  kind: 'clause',
  sourceId: 'care-records@0.7',
  title: 'Care records 0.7',
  comments: 2,
  modifiedAt: onDay(13),
} as const;
const held: HeldSubmission = {
  id: 's1',
  title: 'Care records 0.7',
  office: 'Programme office',
  failure: { kind: 'rejected', status: 413, title: 'Too large', detail: '' },
  heldAt: onDay(14),
};
const answered: HeardAnswer = {
  id: 'c1',
  submissionId: 's0',
  groupedWith: null,
  appliedIn: null,
  arrivedAt: onDay(14),
  disposition: 'persuasive',
  title: 'Care records 0.6',
  clause: '4.2.1',
};
const again = { revision: closing(onDay(40)), changed: 1, standing: 0, notes: 0, fromIds: [] };

describe('what is worth a notification', () => {
  test.each<readonly [string, Partial<BriefingFacts>, readonly string[]]>([
    ['a sending that was refused', { held: [held] }, ['Your response to Care records 0.7 was refused']],
    ['an answer that came', { answered: [answered] }, ['Your comment on 4.2.1']],
    ['an answer that was seen in the briefing', { answered: [{ ...answered, arrivedAt: onDay(12) }] }, []],
    ['comments whose clause changed', { lookAgain: [again] }, ['One of your comments quotes words that changed']],
    ['private notes whose clause changed', { lookAgain: [{ ...again, changed: 0, notes: 2 }] }, []],
    [
      'comments not sent, and two days left',
      { written: [written], revisions: [closing(onDay(16))] },
      ['Your response to'],
    ],
    ['comments not sent, and three days left', { written: [written], revisions: [closing(onDay(17))] }, []],
    ['comments not sent, and too late', { written: [written], revisions: [closing(onDay(13))] }, []],
    ['comments on what never closes', { written: [written] }, []],
    ['a draft that closes tomorrow, with nothing written', { revisions: [closing(onDay(15))] }, []],
  ])('%s', (_, own, titles) => {
    const rows = pressing(facts(own));
    expect(rows).toHaveLength(titles.length);
    for (const [index, title] of titles.entries()) expect(rows[index]?.title).toContain(title);
  });

  test('not what was put off', () => {
    const putOff = new Map([['held s1', { id: 'held s1', title: '', until: null, at: onDay(14, 10) }]]);
    expect(pressing(facts({ held: [held], putOff } as never))).toEqual([]);
  });
});

describe('a notification', () => {
  const rows = pressing(facts({ held: [held], answered: [answered] }));

  test('leads to the place of the one thing that it tells', () => {
    const [row] = pressing(facts({ held: [held] }));
    const one = notificationFor(row ? [row] : [], new Set());
    expect(one).toMatchObject({ notice: { title: row?.title, body: row?.reason }, place: row?.place });
  });

  test('tells several things as one, and leads to the briefing', () => {
    const one = notificationFor(rows, new Set());
    expect(one).toMatchObject({ notice: { title: '2 things need you' }, place: { screen: 'briefing' } });
    for (const { title } of rows) expect(one?.notice.body).toContain(title);
  });

  test('tells each thing once, and again when it happens again', () => {
    expect(notificationFor(rows, new Set(rows.map(toldAs)))).toBe(null);
    const later = pressing(facts({ held: [{ ...held, heldAt: onDay(15) }], answered: [answered] }));
    expect(notificationFor(later, new Set(rows.map(toldAs)))?.notice.title).toContain('was refused');
  });
});
