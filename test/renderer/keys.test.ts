import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type KeyRow, keyTable } from '../../renderer/keys/key-table.ts';
import { nameOf, pressed } from '../../renderer/keys/pressed.ts';
import { useSingleKeys } from '../../renderer/state/single-keys.ts';
import { root } from '../support/run.ts';

const press = (key: string, own: Partial<Parameters<typeof pressed>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...own,
});
afterEach(() => useSingleKeys.setState({ isOn: true }));

test.each([
  [press('j'), 'J'],
  [press('J', { shiftKey: true }), 'J'],
  [press('?', { shiftKey: true }), '?'],
  [press('ArrowDown', { altKey: true }), 'Alt+Down'],
  [press('k', { metaKey: true }), 'Ctrl+K'],
  [press('K', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+K'],
  [press('2', { ctrlKey: true, altKey: true }), 'Ctrl+Alt+2'],
  [press('Enter', { ctrlKey: true }), 'Ctrl+Enter'],
  [press('F5'), 'F5'],
])('a press has the name that the table writes: %o', (given, name) => {
  expect(pressed(given)).toBe(name);
});

test('no key does two things in one place', () => {
  const everywhere: readonly KeyRow[] = Object.values(keyTable.window);
  for (const group of Object.values(keyTable)) {
    const rows: readonly KeyRow[] = Object.values(group);
    const keys = [...new Set([...rows, ...everywhere])].flatMap(({ keys }) => keys);
    expect(keys).toEqual([...new Set(keys)]);
  }
});

test('letters and signs that are turned off do nothing; what they did, another key or a button does', () => {
  useSingleKeys.setState({ isOn: false });
  expect(nameOf(keyTable.specification, press('.'))).toBe(null);
  expect(nameOf(keyTable.specification, press('ArrowDown', { altKey: true }))).toBe('nextChange');
  expect(nameOf(keyTable.annotating, press('c'))).toBe(null);
  expect(nameOf(keyTable.window, press('?', { shiftKey: true }))).toBe(null);
  expect(nameOf(keyTable.window, press('F1'))).toBe('keys');
});

test('every key is heard and told by the table: no screen listens or tells by itself', () => {
  const files = ['components', 'reader'].flatMap((folder) =>
    readdirSync(join(root, 'renderer', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, 'renderer', folder, name)),
  );
  const told = files.flatMap(
    (file) => readFileSync(file, 'utf8').match(/title=.*\((?:[A-Z?.,[\]]\)|Ctrl|Alt|↑|↓).*/g) ?? [],
  );
  expect(told).toEqual([]);
});
