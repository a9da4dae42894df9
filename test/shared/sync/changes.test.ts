import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../../../shared/sync/changes.ts';

const record = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), digest: fc.constantFrom('1', '2') });
const records = fc.uniqueArray(record, { selector: ({ id }) => id });

test('every record that came is new, changed or the same, and just one of them', () => {
  fc.assert(
    fc.property(records, records, (kept, came) => {
      const { fresh, changed, same } = changesOf(kept, came);
      expect([...fresh, ...changed, ...same].toSorted(byId)).toEqual([...came].toSorted(byId));
      const ids = new Set(kept.map(({ id }) => id));
      for (const { id } of fresh) expect(ids.has(id)).toBe(false);
      for (const each of same) expect(kept).toContainEqual(each);
      for (const each of changed) expect(kept).not.toContainEqual(each);
      for (const { id } of changed) expect(ids.has(id)).toBe(true);
    }),
  );
});

test('what came is all the same when it is what is kept', () => {
  fc.assert(
    fc.property(records, (kept) => {
      expect(changesOf(kept, kept).same).toEqual(kept);
    }),
  );
});

const byId = (one: { id: string }, other: { id: string }): number => one.id.localeCompare(other.id);
