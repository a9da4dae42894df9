import { expect, test } from 'vitest';
import { isOwnInstallation, seekUpdate } from '../../main/update.ts';

const variables = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };

test.each([
  ['C:\\Program Files\\Pitchside\\Pitchside.exe', false],
  ['c:\\program files (x86)\\Pitchside\\Pitchside.exe', false],
  ['C:\\Users\\manager\\AppData\\Local\\Programs\\pitchside\\Pitchside.exe', true],
  ['C:\\Program Files of mine\\Pitchside.exe', true],
  ['/opt/Pitchside/pitchside', true],
])('%s is for us to renew: %s', (executable, isOwn) => {
  expect(isOwnInstallation(executable, variables)).toBe(isOwn);
});

test('where no update is wanted none is sought, and none can be installed', () => {
  const said: string[] = [];
  const log = { note: (message: string) => said.push(message), error: (message: string) => said.push(message) };
  const update = seekUpdate({ isWanted: false, announce: (version) => said.push(version), log });
  expect(update.install()).toBe(false);
  expect(said).toEqual([]);
});
