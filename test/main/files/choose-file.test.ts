import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFile, saveFile } from '../../../main/files/choose-file.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder('files');
});
afterEach(() => folder.remove());

const saved = (filePath: string) => async () => ({ canceled: false, filePath });
const opened = (path: string) => async () => ({ canceled: false, filePaths: [path] });
const backup = { suggestedName: 'desk.json', description: 'Pitchside backup', content: 'Grüße' };
const anyJson = { description: 'Pitchside backup', extensions: ['json'], limit: 100 };

test('what is saved where the person chose is what is opened from there', async () => {
  const path = join(folder.path, 'mine.json');
  expect(await saveFile(backup, saved(path))).toEqual({ ok: true, value: { path } });
  const bytes = new TextEncoder().encode('Grüße');
  expect(await openFile(anyJson, opened(path))).toEqual({ ok: true, value: { name: 'mine.json', bytes } });
  expect(readdirSync(folder.path)).toEqual(['mine.json']);
});

test('the dialog offers the name and the kind of file', async () => {
  const asked: unknown[] = [];
  const cancel = async (options: unknown) => {
    asked.push(options);
    return { canceled: true, filePath: '', filePaths: [] };
  };
  expect(await saveFile(backup, cancel)).toEqual({ ok: true, value: null });
  expect(await openFile(anyJson, cancel)).toEqual({ ok: true, value: null });
  const filters = [{ name: 'Pitchside backup', extensions: ['json'] }];
  expect(asked).toEqual([
    { defaultPath: 'desk.json', filters },
    { properties: ['openFile'], filters },
  ]);
});

test('what stood there before stands when the new one cannot be written', async () => {
  const path = join(folder.path, 'mine.json');
  writeFileSync(path, 'before');
  mkdirSync(`${path}.part`);
  expect(await saveFile(backup, saved(path))).toMatchObject({ ok: false, error: { kind: 'file' } });
  expect(readFileSync(path, 'utf8')).toBe('before');
});

test('each trouble with a file has its words, and loses nothing', async () => {
  const gone = await openFile(anyJson, opened(join(folder.path, 'gone.json')));
  expect(gone).toMatchObject({ ok: false, error: { kind: 'file', trouble: 'missing' } });
  const nowhere = await saveFile(backup, saved(join(folder.path, 'no-folder', 'mine.json')));
  expect(nowhere).toMatchObject({ ok: false, error: { kind: 'file', trouble: 'missing' } });
  if (!nowhere.ok) expect(failureWords(nowhere.error, 'The backup').what).toContain('its folder cannot be found');
});

test('a file above the limit is not read', async () => {
  const path = join(folder.path, 'large.json');
  writeFileSync(path, 'x'.repeat(101));
  expect(await openFile(anyJson, opened(path))).toEqual({ ok: false, error: { kind: 'oversize', limit: 100 } });
});
