import { expect, test } from 'vitest';
import { outlineRows, rankedOutline } from '../../../renderer/components/specification/outline.ts';
import { type Annotation, type Body, blankComment } from '../../../shared/model/annotation.ts';
import type { Clause } from '../../../shared/model/clause.ts';

const clause = (level: number, number: string | null, heading: string, text = ''): Clause => ({
  id: `d@1#${number ?? heading}`,
  revisionId: 'd@1',
  key: number ?? heading,
  order: 0,
  level,
  number,
  anchor: null,
  heading,
  path: [],
  tree: { type: 'root', children: [] },
  text,
});

const clauses = [
  clause(1, null, 'Care records', 'Front'),
  clause(2, '4', 'Access'),
  clause(3, '4.2', 'Access to the record'),
  clause(4, '4.2.1', 'Relationship', 'A provider’s system SHALL'),
  clause(4, '4.2.2', 'No relationship', 'Where none is recorded'),
  clause(2, '5', 'Audit', 'Every act'),
  clause(2, null, 'Annex', 'More'),
];

const on = (passageId: string, body: Body): Annotation => ({
  id: '0b6cf5e0-6f4c-4f0a-9a53-8a6f9d0a3c11',
  target: { kind: 'clause', sourceId: 'd@1', sourceTitle: 'D 1', passageId, number: null, heading: '', selectors: [] },
  body,
  submissionId: null,
  createdAt: '2003-10-14T10:00:00.000Z',
  modifiedAt: '2003-10-14T10:00:00.000Z',
  deletedAt: null,
});

test('the author’s numbers rank the headings, whatever level the document gives them', () => {
  expect(rankedOutline(clauses).map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 3, 1, 1]);
});

test('without numbers the levels rank them', () => {
  const bare = [clause(1, null, 'One', 'x'), clause(2, null, 'Two', 'x'), clause(1, null, 'Three', 'x')];
  expect(rankedOutline(bare).map(({ rank }) => rank)).toEqual([1, 2, 1]);
});

test('a heading counts the comments under it, and no private note', () => {
  const comment: Body = { ...blankComment, kind: 'typo', text: 'x' };
  const rows = outlineRows(
    rankedOutline(clauses),
    [on('d@1#4.2.1', comment), on('d@1#4.2.1', { type: 'note', text: 'mine' }), on('d@1#5', comment)],
    new Set(),
  );
  expect(rows.map(({ comments }) => comments)).toEqual([2, 1, 1, 1, 0, 1, 0]);
});

test('a heading is read when everything under it is', () => {
  const rows = outlineRows(rankedOutline(clauses), [], new Set(['d@1#4.2.1', 'd@1#5']));
  expect(rows.map(({ read }) => read)).toEqual(['part', 'part', 'part', 'all', 'none', 'all', 'none']);
});

test('what a clause names of ours is told of that clause alone, not of what it lies under', () => {
  const rows = outlineRows(
    rankedOutline(clauses),
    [],
    new Set(),
    new Map(),
    new Map([['d@1#4.2.1', 'Names your PAS']]),
  );
  expect(rows.filter(({ named }) => named !== null).map(({ id, named }) => [id, named])).toEqual([
    ['d@1#4.2.1', 'Names your PAS'],
  ]);
});
