import { expect, test } from 'vitest';
import { upgradesTo3 } from '../../renderer/db/upgrade-rows.ts';
import { Annotation, blankComment } from '../../shared/model/annotation.ts';

const target = {
  kind: 'clause',
  sourceId: 'care-records@0.6',
  sourceTitle: 'Care records 0.6',
  passageId: 'care-records@0.6#4.2.1',
  number: '4.2.1',
  heading: 'Audit',
  selectors: [],
};
const row = (body: object) => ({
  id: '8a1c9a54-3f8b-4a51-9d6f-3f5f0c1f2a10',
  target,
  body,
  submissionId: null,
  createdAt: '2026-01-01T10:00:00.000Z',
  modifiedAt: '2026-01-01T10:00:00.000Z',
  deletedAt: null,
});

test('a comment of version 2 keeps what it said and can hold what a formal one holds', () => {
  const old = row({ type: 'comment', kind: 'blocker', text: 'Who pays?', proposedWording: 'should' });
  const upgraded = upgradesTo3.annotations?.(old);
  expect(upgraded).toEqual(row({ ...blankComment, kind: 'blocker', text: 'Who pays?', proposedWording: 'should' }));
  expect(Annotation.safeParse(upgraded).success).toBe(true);
});

test.each([[{ type: 'note', text: 'Ask Devi' }], [{ type: 'highlight', colour: 'trust' }]])(
  'a private annotation stays as it was',
  (body) => {
    expect(upgradesTo3.annotations?.(row(body))).toEqual(row(body));
  },
);
