import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../main/log.ts';
import { policyFolders, readPolicy } from '../../main/policy.ts';
import { readBounds, writeBounds } from '../../main/window-bounds.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitchside-policy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (variables: Record<string, string> = {}) => {
  const errors: string[] = [];
  const log = { note: () => {}, error: (message: string) => void errors.push(message) };
  return { ...readPolicy({ variables, folders: [join(folder, 'absent'), folder], log }), errors: errors.length };
};
const nothing = { channelUrl: null, sampleUrl: null, allowsOwnFeeds: true };

test('with nothing set up there is no channel', () => {
  expect(read()).toMatchObject({ ...nothing, errors: 0 });
});

test('a file sets a channel, and a variable goes before it', () => {
  writeFileSync(join(folder, 'policy.json'), JSON.stringify({ channelUrl: 'https://programme.example/channel.json' }));
  expect(read()).toMatchObject({ ...nothing, channelUrl: 'https://programme.example/channel.json', errors: 0 });
  const variables = { PITCHSIDE_CHANNEL: 'https://other.example/', PITCHSIDE_SAMPLE: 'http://127.0.0.1:4620/' };
  expect(read(variables)).toMatchObject({
    channelUrl: 'https://other.example/',
    sampleUrl: 'http://127.0.0.1:4620/',
    allowsOwnFeeds: true,
    errors: 0,
  });
});

test('a file says whom to ask, and where it lies', () => {
  const path = join(folder, 'policy.json');
  writeFileSync(path, JSON.stringify({ ask: 'it-desk@harrowdale.example' }));
  expect(read()).toMatchObject({ ...nothing, ask: 'it-desk@harrowdale.example', policyFile: path, errors: 0 });
});

test.each<readonly [string, BufferEncoding]>([
  ['UTF-8', 'utf8'],
  ['UTF-16', 'utf16le'],
])('a file that a Windows editor wrote, with its mark, is read: %s', (_, encoding) => {
  const text = `\uFEFF${JSON.stringify({ channelUrl: 'https://programme.example/channel.json' })}`;
  writeFileSync(join(folder, 'policy.json'), text, encoding);
  expect(read()).toMatchObject({ ...nothing, channelUrl: 'https://programme.example/channel.json', errors: 0 });
});

test.each(['{', '[]', '{"channelUrl":"not an address"}', '{"channelUrl":7}'])(
  'a file that holds %s is logged and sets nothing',
  (text) => {
    writeFileSync(join(folder, 'policy.json'), text);
    expect(read({ PITCHSIDE_CHANNEL: 'nor this' })).toMatchObject({ ...nothing, errors: 1 });
  },
);

test('each platform has its own place for it, after the app’s own folder', () => {
  expect(policyFolders('win32', '/app/pitchside', { ProgramData: 'D:/Data' }).at(-1)).toMatch(/^D:.Data.Pitchside$/);
  expect(policyFolders('linux', '/app/pitchside', {})).toEqual(['/app', '/app/resources', '/etc/pitchside']);
  expect(policyFolders('darwin', '/app/pitchside', {}).at(-1)).toBe('/Library/Application Support/Pitchside');
});

test('the window opens where it was closed, unless that makes no sense', () => {
  const path = join(folder, 'window.json');
  const areas = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  expect(readBounds(path, areas)).toBeNull();
  writeBounds(path, { bounds: { x: -8, y: 20, width: 1400, height: 900 }, isMaximised: true });
  expect(readBounds(path, areas)).toEqual({
    bounds: { x: -8, y: 20, width: 1400, height: 900 },
    isMaximised: true,
  });
  // As versions before wrote it.
  writeFileSync(path, JSON.stringify({ x: -8, y: 20, width: 1400, height: 900 }));
  expect(readBounds(path, areas)?.isMaximised).toBe(false);
  for (const text of ['', '{}', '{"width":10,"height":10}']) {
    writeFileSync(path, text);
    expect(readBounds(path, areas)).toBeNull();
  }
});

test.each([
  ['right of', { x: 1920, y: 20 }],
  ['left of', { x: -1300, y: 20 }],
  ['above', { x: 100, y: -900 }],
  ['below', { x: 100, y: 1020 }],
])('a window that stood %s all screens that are left keeps its size and not its place', (_, place) => {
  const path = join(folder, 'window.json');
  writeBounds(path, { bounds: { ...place, width: 1400, height: 900 }, isMaximised: false });
  expect(readBounds(path, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toEqual({
    bounds: { width: 1400, height: 900 },
    isMaximised: false,
  });
});

test('the log keeps one line a message, and one file before this one', () => {
  const log = createLog(join(folder, 'logs'), () => new Date('2026-10-14T09:00:00Z'));
  log.note('Started');
  log.error('It failed', 'in two\nlines');
  const path = join(folder, 'logs', 'main.log');
  expect(readFileSync(path, 'utf8')).toBe(
    '2026-10-14T09:00:00.000Z note Started\n2026-10-14T09:00:00.000Z error It failed: in two | lines\n',
  );
  writeFileSync(path, 'x'.repeat(1_000_001));
  log.note('Again');
  expect(readFileSync(path, 'utf8')).toBe('2026-10-14T09:00:00.000Z note Again\n');
  expect(readFileSync(`${path}.1`, 'utf8').length).toBe(1_000_001);
});
