/*
 * Something to run the app in: Electron's own binary where it can be fetched, else a Chromium for the browser host.
 * Run by `test/support/set-up.mjs` before every command; does nothing when there is one already.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium/find-chromium.ts';

const electron = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url));
const tried = `${electron}.tried`;

if (!hasElectron() && !existsSync(tried)) fetchElectron();
if (!hasElectron() && !hasChromium()) installChromium();

function hasElectron(): boolean {
  return existsSync(`${electron}path.txt`) && existsSync(`${electron}dist`);
}

function hasChromium(): boolean {
  return findChromium() !== undefined;
}

function fetchElectron(): void {
  say('fetching Electron');
  const { status } = spawnSync(process.execPath, [`${electron}install.js`], { stdio: 'ignore', timeout: 300_000 });
  if (status === 0) return;
  // Asked once an installation: a network that does not let it through now will not in a minute.
  writeFileSync(tried, '');
  say('Electron cannot be fetched from here; the browser host stands in for it (see test/host/README.md)');
}

function installChromium(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('installing Chromium (apt-get)');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ]) {
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
  }
  if (hasChromium()) return;
  console.error('set-up: install Chromium, Chrome or Edge (or set CHROMIUM_PATH to one) and try again.');
  process.exit(1);
}

function say(text: string): void {
  console.log(`set-up: ${text}`);
}
