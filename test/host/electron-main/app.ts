// `app`: the life of the whole thing, from ready to quit.

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from './host.ts';
import { eventOf, only } from './refuse.ts';
import { instanceLock } from './single-instance.ts';

/** The events of `app` that the host tells, or that cannot happen in it. */
export const appEvents = [
  'ready',
  'will-finish-launching',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'activate',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
  'child-process-gone',
  'certificate-error',
  'login',
  'open-file',
  'open-url',
];

/** Make the app, and the function that ends it at once. */
export function createApp(host: Host): Electron.App {
  const { settings, app: emitter } = host;
  const manifest = readManifest(settings.mainEntry);
  const paths = pathsOf(settings.profile);
  const ready = new Promise<void>((resolve) => emitter.once('ready', () => resolve()));
  let isReady = false;
  let name = manifest.name;
  emitter.once('ready', () => {
    isReady = true;
  });
  const lock = instanceLock(
    () => getPath('userData'),
    ({ argv, workingDirectory }) => {
      emitter.emit('second-instance', eventOf({}), argv, workingDirectory, {});
    },
  );
  emitter.on('window-all-closed', () => {
    if (emitter.listenerCount('window-all-closed') === 1) void quit();
  });

  function getPath(of: string): string {
    const path = paths.get(of);
    if (path === undefined) throw new Error(`Failed to get '${of}' path`);
    return path;
  }

  async function quit(): Promise<void> {
    const event = eventOf({});
    emitter.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of [...host.windows.values()]) {
      if (await window.close()) continue;
      return;
    }
    const last = eventOf({});
    emitter.emit('will-quit', last);
    if (!last.defaultPrevented) await exit(0);
  }

  /** Chromium is asked to close, never killed: what the page has stored reaches the disk. */
  async function exit(code: number): Promise<never> {
    await Promise.all([...host.chromiums].map((chromium) => chromium.close()));
    emitter.emit('quit', eventOf({}), code);
    await lock.knocked();
    lock.release();
    process.exit(code);
  }

  return only<Electron.App>(
    'app',
    {
      isPackaged: false,
      get name() {
        return name;
      },
      set name(value) {
        name = value;
      },
      userAgentFallback: 'browser host',
      whenReady: () => ready,
      isReady: () => isReady,
      quit: () => void quit(),
      exit: (code = 0) => void exit(code),
      getVersion: () => manifest.version,
      getName: () => name,
      setName: (value) => {
        name = value;
      },
      getAppPath: () => manifest.folder,
      getPath: (of) => {
        const path = getPath(of);
        if (of === 'userData' || of === 'logs' || of === 'sessionData') mkdirSync(path, { recursive: true });
        return path;
      },
      setPath: (of, path) => {
        if (of === 'userData' && paths.get('sessionData') === paths.get('userData')) paths.set('sessionData', path);
        paths.set(of, path);
      },
      setAppLogsPath: (path) => void paths.set('logs', path ?? getPath('logs')),
      getLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
      getSystemLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
      getPreferredSystemLanguages: () => [Intl.DateTimeFormat().resolvedOptions().locale],
      requestSingleInstanceLock: () => lock.take(),
      hasSingleInstanceLock: () => lock.isHeld(),
      releaseSingleInstanceLock: () => lock.release(),
      setAppUserModelId: () => {},
      setAsDefaultProtocolClient: () => false,
      enableSandbox: () => {},
      disableHardwareAcceleration: () => {},
      setBadgeCount: () => false,
      isAccessibilitySupportEnabled: () => false,
      commandLine: only<Electron.CommandLine>('app.commandLine', commandLine()),
    },
    emitter,
  );
}

/** Switches are remembered, and change nothing: the host chooses Chromium's own. */
function commandLine() {
  const switches = new Map<string, string>();
  return {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    appendArgument: () => {},
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
  };
}

function readManifest(entry: string): { readonly folder: string; readonly name: string; readonly version: string } {
  const folder = dirname(entry);
  const path = join(folder, 'package.json');
  if (!existsSync(path) && dirname(folder) !== folder) return readManifest(folder);
  const {
    productName,
    name = 'app',
    version = '0.0.0',
  } = JSON.parse(readFileSync(path, 'utf8')) as { productName?: string; name?: string; version?: string };
  return { folder, name: productName ?? name, version };
}

function pathsOf(profile: string): Map<string, string> {
  const home = homedir();
  const inHome = ['Desktop', 'Documents', 'Downloads', 'Music', 'Pictures', 'Videos'].map(
    (name) => [name.toLowerCase(), join(home, name)] as const,
  );
  return new Map([
    ...inHome,
    ['home', home],
    ['appData', dirname(profile)],
    ['userData', profile],
    ['sessionData', profile],
    ['temp', tmpdir()],
    ['exe', process.execPath],
    ['module', process.execPath],
    ['logs', join(profile, 'logs')],
    ['crashDumps', join(profile, 'Crashpad')],
  ]);
}
