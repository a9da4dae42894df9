// The same app on Electron itself, by Playwright, where Electron's binary is present.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { App, LaunchOptions } from './app.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const marker = 'opened-outside ';
/** As the browser host logs them. */
const told = { notification: 'notification: ', tray: 'tray: ' };

/** Where Electron's binary is, if it is here at all. */
export function findElectron(): string | undefined {
  const folder = join(project, 'node_modules/electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(note, 'utf8').trim(),
  );
  return existsSync(binary) ? binary : undefined;
}

/** Start the app on Electron. There is no headless Electron: on Linux without a display, run it under xvfb. */
export async function launchElectron(executablePath: string, options: LaunchOptions): Promise<App> {
  const {
    profile,
    mainEntry = 'out/main/index.js',
    args = [],
    env,
    width,
    height,
    colorScheme,
    deviceScaleFactor,
  } = options;
  const scale = deviceScaleFactor === undefined ? [] : [`--force-device-scale-factor=${deviceScaleFactor}`];
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = await _electron.launch({
    executablePath,
    cwd: project,
    args: [resolve(project, mainEntry), `--user-data-dir=${resolve(profile)}`, ...scale, ...sandbox, ...args],
    env: environment({ ...process.env, NODE_OPTIONS: undefined, PITCHSIDE_PROFILE: undefined, ...env }),
    ...(colorScheme ? { colorScheme } : {}),
  });
  const opened: string[] = [];
  const logs: string[] = [];
  application.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(marker)) opened.push(text.slice(marker.length));
    else logs.push(text);
  });
  const main = application.process();
  const ended = new Promise<number | null>((settle) => main.once('exit', settle));
  await recordOpened(application);
  await recordShell(application);
  const page = await application.firstWindow();
  await page.waitForLoadState('load');
  if (width !== undefined && height !== undefined) await resize(application, width, height);
  return {
    electron: 'electron',
    page,
    opened,
    logs,
    ended,
    setOnline: (isOnline) => setOnline(application, isOnline),
    resize: (newWidth, newHeight) => resize(application, newWidth, newHeight),
    setColorScheme: (scheme) => page.emulateMedia({ colorScheme: scheme }),
    evaluateMain: (run, argument) => application.evaluate(run as never, argument as never) as never,
    close: async () => {
      // Quitting ends the very connection that the request came by.
      await application.evaluate(({ app }) => app.quit()).catch(() => {});
      await ended;
    },
    kill: async () => {
      main.kill('SIGKILL');
      await ended;
    },
  };
}

function environment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function recordOpened(application: ElectronApplication): Promise<void> {
  return application.evaluate(({ shell }, mark) => {
    shell.openExternal = async (url) => console.log(mark + url);
  }, marker);
}

/** Nobody is there to see a notification or the tray: they become lines of the log. */
function recordShell(application: ElectronApplication): Promise<void> {
  return application.evaluate(({ Notification, Tray }, marks) => {
    Notification.prototype.show = function show() {
      console.log(`${marks.notification}${this.title}: ${this.body}`);
    };
    Tray.prototype.setToolTip = (words) => console.log(marks.tray + words);
  }, told);
}

function resize(application: ElectronApplication, width: number, height: number): Promise<void> {
  return application.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

async function setOnline(application: ElectronApplication, isOnline: boolean): Promise<void> {
  await application.evaluate(({ net, session, BrowserWindow }, online) => {
    net.isOnline = () => online;
    for (const one of [
      session.defaultSession,
      ...BrowserWindow.getAllWindows().map((window) => window.webContents.session),
    ]) {
      if (online) one.disableNetworkEmulation();
      else one.enableNetworkEmulation({ offline: true });
    }
  }, isOnline);
  await application.context().setOffline(!isOnline);
}
