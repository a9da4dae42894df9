// Starts the built app on the browser host, and hands over its page as Playwright's.

import { type Browser, chromium, type Page } from '@playwright/test';
import type { App, LaunchOptions } from './app.ts';
import type { HostMessage } from './electron-main/host.ts';
import { blankPath } from './electron-main/serve.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';

/** Start the app on the browser host; settles when its first window has loaded. Rejects, with the log, when it does not get so far. */
export async function launchApp(options: LaunchOptions): Promise<App> {
  const host = startHostProcess(options, { isDebuggable: true, isLoud: false });
  const opened: string[] = [];
  options.killedBy?.addEventListener('abort', () => void host.kill());
  host.hear((message) => {
    if (message.kind === 'opened') opened.push(message.url);
  });
  try {
    const { browser, page } = await Promise.race([firstPage(host), endedEarly(host)]);
    return appOf(host, browser, page, opened);
  } catch (error) {
    await host.kill();
    throw error;
  }
}

function appOf(host: HostProcess, browser: Browser, page: Page, opened: readonly string[]): App {
  const leave = () => browser.close().catch(() => {});
  return {
    electron: 'browser host',
    page,
    opened,
    logs: host.logs,
    ended: host.ended,
    setOnline: async (isOnline) => void (await host.ask({ kind: 'online', isOnline })),
    resize: async (width, height) => void (await host.ask({ kind: 'resize', width, height })),
    setColorScheme: async (scheme) => void (await host.ask({ kind: 'colourScheme', scheme })),
    evaluateMain: async (run, argument) =>
      (await host.ask({ kind: 'evaluate', source: String(run), argument })) as Awaited<ReturnType<typeof run>>,
    close: async () => {
      host.quit();
      await host.ended;
      await leave();
    },
    kill: async () => {
      await host.kill();
      await leave();
    },
  };
}

/** Playwright joins as soon as Chromium listens, so that it sees the page from its first moment; the page is ready when it has loaded. */
async function firstPage(host: HostProcess): Promise<{ browser: Browser; page: Page }> {
  const loading = heard(host, 'loaded');
  const { endpoint } = await heard(host, 'chromium');
  if (endpoint === undefined) throw new Error('Chromium does not listen');
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true, isLocal: true });
  await loading;
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('The app has no window');
  // Playwright hears of the page on a line of its own, and may be behind.
  await page.waitForURL(({ hostname, pathname }) => hostname.endsWith('.localhost') && pathname !== blankPath);
  return { browser, page };
}

function heard<K extends HostMessage['kind']>(host: HostProcess, kind: K): Promise<Extract<HostMessage, { kind: K }>> {
  return new Promise((resolve) => {
    host.hear((message) => {
      if (message.kind === kind) resolve(message as Extract<HostMessage, { kind: K }>);
    });
  });
}

async function endedEarly(host: HostProcess): Promise<never> {
  const code = await host.ended;
  throw new Error(`The app ended before its first window had loaded (${code}):\n${host.logs.join('\n')}`);
}
