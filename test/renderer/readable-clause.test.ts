import { expect, test } from 'vitest';
import { readableClause } from '../../renderer/queries/readable-clause.ts';
import type { Clause } from '../../shared/model/clause.ts';

const clause: Clause = {
  id: 'records@0.7#4.2',
  revisionId: 'records@0.7',
  key: '4.2',
  order: 3,
  level: 2,
  number: '4.2',
  anchor: null,
  heading: 'Access',
  path: [],
  tree: { type: 'root', children: [] },
  text: '',
};

test('a clause in its form is given as it is stored', () => {
  expect(readableClause(clause, 3)).toBe(clause);
});

test('a clause in another form keeps its place, its number and its words, and says so', () => {
  const stored = { ...clause, level: 'two', tree: null, text: 'The system SHALL confirm.' } as unknown as Clause;
  const shown = readableClause(stored, 3);
  expect(shown).toMatchObject({ id: clause.id, number: '4.2', order: 3, level: 1, text: 'The system SHALL confirm.' });
  expect(shown.heading).toContain('Access (kept in a form that cannot be read');
  expect(shown.tree.children).not.toHaveLength(0);
});

test('even a clause of which nothing is left keeps its place', () => {
  const stored = { id: clause.id, revisionId: clause.revisionId } as unknown as Clause;
  expect(readableClause(stored, 0)).toMatchObject({ id: clause.id, text: '', order: 0 });
});
