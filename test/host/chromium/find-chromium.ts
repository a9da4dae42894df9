import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env, platform } = process;

function places(): readonly (string | undefined)[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const tails = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return tails.flatMap((tail) => roots.map((root) => join(root, tail)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path of an installed Chromium, Chrome or Edge; `CHROMIUM_PATH` goes first. Undefined when there is none. */
export function findChromium(): string | undefined {
  return [env.CHROMIUM_PATH, ...places()].find((place) => place !== undefined && place !== '' && existsSync(place));
}
