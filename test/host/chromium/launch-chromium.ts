import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Devtools, devtools } from './devtools.ts';
import { findChromium } from './find-chromium.ts';

/**
 * How Chromium is to be opened. `rules` are its `--host-resolver-rules`: the whole network it may see. `proxyPort`: a proxy on loopback that is
 * asked for all that is not at the first address's origin, loopback itself included.
 */
export type ChromiumOptions = {
  readonly folder: string;
  readonly rules: string;
  readonly isHeadless: boolean;
  readonly isDebuggable: boolean;
  readonly firstUrl: string;
  readonly width: number;
  readonly deviceScaleFactor: number | undefined;
  readonly proxyPort: number | undefined;
  readonly height: number;
};

/** A running Chromium. `endpoint` is where a test may connect to it too; `gone` settles when its process has ended. */
export type Chromium = {
  readonly devtools: Devtools;
  readonly endpoint: string | undefined;
  readonly pid: number | undefined;
  readonly gone: Promise<void>;
  close(): Promise<void>;
};

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-search-engine-choice-screen',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,HttpsUpgrades',
  '--hide-crash-restore-bubble',
  '--disable-session-crashed-bubble',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--test-type',
  '--disable-popup-blocking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

function flags({
  deviceScaleFactor,
  proxyPort,
  folder,
  rules,
  isHeadless,
  isDebuggable,
  firstUrl,
  width,
  height,
}: ChromiumOptions): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...quiet,
    ...(isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
    ...(isHeadless ? ['--headless=new', '--mute-audio', '--font-render-hinting=none'] : []),
    ...(isDebuggable ? ['--remote-debugging-port=0'] : []),
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
    `--host-resolver-rules=${rules}`,
    ...(proxyPort === undefined
      ? ['--no-proxy-server']
      : [`--proxy-server=127.0.0.1:${proxyPort}`, `--proxy-bypass-list=<-loopback>;${new URL(firstUrl).hostname}`]),
    ...(deviceScaleFactor === undefined ? [] : [`--force-device-scale-factor=${deviceScaleFactor}`]),
    `--window-size=${width},${height}`,
    isHeadless ? 'about:blank' : `--app=${firstUrl}`,
  ];
}

/** Open Chromium on a folder that keeps its data. Throws, in a person's words, when there is no Chromium to open. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const path = findChromium();
  if (!path) throw new Error('No Chromium, Chrome or Edge was found. Install one, or name it in CHROMIUM_PATH.');
  // A killed Chromium leaves its lock behind; the host has taken the app's own lock, so nobody else is here.
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    await rm(join(options.folder, lock), { force: true });
  const chromium = spawn(path, flags(options), { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const gone = once(chromium, 'exit').then(() => undefined);
  const [, , , input, output] = chromium.stdio;
  const pipe = devtools(input as Writable, output as Readable);
  const [endpoint] = await Promise.all([listening(chromium, options.isDebuggable), pipe.send('Browser.getVersion')]);
  return {
    devtools: pipe,
    endpoint,
    pid: chromium.pid,
    gone,
    close: async () => {
      await pipe.send('Browser.close').catch(() => chromium.kill());
      await gone;
    },
  };
}

/** Wait for the line in which Chromium says where it listens. Its other complaints are of no interest. */
function listening(chromium: ChildProcess, isDebuggable: boolean): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let said = '';
    if (!isDebuggable) resolve(undefined);
    chromium.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-20_000);
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (endpoint !== undefined) resolve(endpoint);
    });
    chromium.once('error', reject);
    chromium.once('exit', (code) => reject(new Error(`Chromium ended at once (${code}):\n${said}`)));
  });
}
