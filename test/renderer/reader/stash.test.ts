import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { stash, takeStash } from '../../../renderer/reader/stash.ts';
import type { Typed } from '../../../renderer/reader/writing.ts';

/** What a Storage promises, in a Map. */
const newStorage = (kept = new Map<string, string>()): Storage => ({
  get length() {
    return kept.size;
  },
  clear: () => kept.clear(),
  key: (index) => [...kept.keys()][index] ?? null,
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => void kept.set(name, value),
  removeItem: (name) => void kept.delete(name),
});

const note = (text: string, id: string = randomUUID()): Typed => ({
  id,
  target: {
    kind: 'clause',
    sourceId: 'd@1',
    sourceTitle: 'D 1',
    passageId: 'd@1#a',
    number: '1',
    heading: 'A',
    selectors: [],
  },
  body: { type: 'note', text },
  quoted: '',
  isKept: false,
});

test('what is put away is there once, and then no more', () => {
  const storage = newStorage();
  const one = note('one');
  stash([one], storage);
  expect(takeStash(storage)).toEqual([one]);
  expect(takeStash(storage)).toEqual([]);
});

test('what was put away before stays beside it, and the newest words of each win', () => {
  const storage = newStorage();
  const [one, two] = [note('one'), note('two')];
  stash([one, two], storage);
  const later = note('two and more', two.id);
  stash([later], storage);
  expect(takeStash(storage)).toEqual([one, later]);
});

test('what cannot be read is no stash', () => {
  const storage = newStorage();
  storage.setItem('pitchside-unsaved', '{"not":');
  expect(takeStash(storage)).toEqual([]);
  storage.setItem('pitchside-unsaved', '[{"id":1}]');
  expect(takeStash(storage)).toEqual([]);
});
