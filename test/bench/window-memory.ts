/* What the process of the window holds of its own, page and workers together, as Linux tells it (megabytes). */
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';

/** What the window holds once its garbage is collected, and a blank page beside it; null where the system does not tell. */
export async function windowMemory(page: Page): Promise<{ readonly app: number; readonly blank: number } | null> {
  const session = await sessionOf(page);
  if (!session) return null;
  const own = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  await own.detach();
  const before = await renderers(session);
  // The window is by far the largest of those there are; a spare one waits beside it.
  const app = Math.max(...before.map(megabytesOf));
  const blank = await page.context().newPage();
  await blank.goto('data:text/html,<title>blank</title>');
  const fresh = (await renderers(session)).filter((id) => !before.includes(id));
  const least = Math.min(...(fresh.length > 0 ? fresh : before).map(megabytesOf));
  await blank.close();
  await session.detach();
  return { app, blank: least };
}

/** Look again and again how much the window holds, garbage and all, until `stop` is called, which tells the most; null where the system does not tell. */
export async function watchMemory(page: Page): Promise<{ readonly stop: () => number | null }> {
  const session = await sessionOf(page);
  let most = 0;
  let isWanted = session !== null;
  const look = async (): Promise<void> => {
    while (session && isWanted) {
      most = Math.max(most, ...(await renderers(session)).map(megabytesOf));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  // A window that is closed meanwhile has told what it held.
  void look().catch(() => {});
  return {
    stop: () => {
      isWanted = false;
      return session ? most : null;
    },
  };
}

const sessionOf = async (page: Page): Promise<CDPSession | null> =>
  process.platform === 'linux' ? ((await page.context().browser()?.newBrowserCDPSession()) ?? null) : null;

async function renderers(session: CDPSession): Promise<readonly number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** A process's private memory; of one that has ended, nothing. */
function megabytesOf(id: number): number {
  try {
    const [, kilobytes = '0'] = /^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
    return Math.round((Number(kilobytes) * 1024) / 1_000_000);
  } catch {
    return 0;
  }
}
