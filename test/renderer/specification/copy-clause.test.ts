import { expect, test } from 'vitest';
import { clauseReference } from '../../../renderer/components/specification/copy-clause.ts';

const revision = { draftTitle: 'Care records', label: '0.7', documentUrl: 'https://office.example/care-0.7.html' };

test.each([
  [
    'with its author’s id',
    { number: '4.2.1', heading: 'Relationship', anchor: 'access-relationship' },
    '4.2.1 Relationship, Care records 0.7\nhttps://office.example/care-0.7.html#access-relationship',
  ],
  [
    'with no id, as the whole document',
    { number: 'A', heading: '', anchor: null },
    'A, Care records 0.7\nhttps://office.example/care-0.7.html',
  ],
  [
    'with an id that an address must escape',
    { number: null, heading: 'Terms', anchor: 'terms & words' },
    'Terms, Care records 0.7\nhttps://office.example/care-0.7.html#terms%20%26%20words',
  ],
])('a clause is named %s', (_, clause, expected) => {
  expect(clauseReference(clause, revision)).toBe(expected);
});
