import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putDatabasesAside, wishDatabasesAside } from '../../main/put-databases-aside.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('databases are put aside once, when it was asked for, and nothing else is touched', () => {
  const profile = temporaryFolder('aside');
  const database = join(profile.path, 'Partitions', 'IndexedDB', 'app_pitchside_0.indexeddb.leveldb');
  const now = new Date('2026-11-25T09:00:00Z');
  mkdirSync(database, { recursive: true });
  mkdirSync(join(profile.path, 'journal'));
  writeFileSync(join(database, 'CURRENT'), 'garbled');
  putDatabasesAside(profile.path, now);
  expect(existsSync(database)).toBe(true);
  expect(wishDatabasesAside(profile.path)).toEqual({ ok: true, value: null });
  putDatabasesAside(profile.path, now);
  expect(existsSync(database)).toBe(false);
  expect(readdirSync(profile.path).sort()).toEqual(['Partitions', 'damaged', 'journal']);
  const aside = join(profile.path, 'damaged', String(now.getTime()), 'app_pitchside_0-indexeddb-leveldb');
  expect(readdirSync(aside)).toEqual(['CURRENT']);
  profile.remove();
});
