/*
 * What a journey stands on: a real office, an app of its own on a profile that survives restarts, and a network that can
 * be cut. The app runs on Electron where its binary is present, else on the browser host; each run says which.
 */
import { test as base, expect } from '@playwright/test';
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { type Office, startOffice } from '../office/server.ts';
import { type Settled, settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The world of one journey. */
export interface World {
  readonly office: Office;
  /** Start the app, or start it again: the profile is the same. */
  readonly start: () => Promise<App>;
  /** Start it for the first time as one that has been set up, and wait until its first sync is done. */
  readonly startSettled: (settled?: Partial<Settled>) => Promise<App>;
  /** No network: neither for the app, nor at the other end. */
  readonly cutNetwork: (app: App) => Promise<void>;
  readonly mendNetwork: (app: App) => Promise<void>;
}

export const test = base.extend<{ world: World }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern
  world: async ({}, use, info) => {
    const folder = temporaryFolder('journey');
    const office = await startOffice();
    const running = new Set<App>();
    const start = async (): Promise<App> => {
      const app = await openApp({
        profile: folder.path,
        width: 1280,
        height: 800,
        headless: true,
        env: { PITCHSIDE_CHANNEL: office.channelUrl, PITCHSIDE_TICK: '200' },
      });
      info.annotations.push({ type: 'host', description: app.electron });
      running.add(app);
      void app.ended.then(() => running.delete(app));
      return app;
    };
    await use({
      office,
      start,
      startSettled: async (settled = {}) => {
        const app = await start();
        await settleDesk(app.page, { channels: [office.channelUrl], ...settled });
        await synced(app);
        return app;
      },
      cutNetwork: async (app) => {
        await app.setOnline(false);
        await office.goOffline();
        await app.page.getByRole('status').filter({ hasText: 'Offline.' }).waitFor();
      },
      mendNetwork: async (app) => {
        await office.comeBack();
        await app.setOnline(true);
      },
    });
    for (const app of running) await app.kill();
    await office.close();
    folder.remove();
  },
});

/** Wait until a sync has reached the office and what came is kept. */
export const synced = (app: App): Promise<void> =>
  app.page
    .getByRole('status')
    .filter({ hasText: /^As of/ })
    .waitFor({ timeout: 60_000 });

/** Go to a screen by the rail. */
export const visit = (
  app: App,
  screen: 'Briefing' | 'News' | 'Specifications' | 'Responses' | 'Programme',
): Promise<void> =>
  app.page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click();

/** Open a clause by its number in the outline, scrolling to it as a person does: the outline draws only what is in sight. */
export async function openClause(app: App, number: string): Promise<void> {
  const outline = app.page.getByRole('tree', { name: 'Outline' });
  const item = outline.getByRole('treeitem', { name: new RegExp(`^${number.replaceAll('.', '\\.')} `) });
  await outline.getByRole('treeitem').first().waitFor();
  if ((await item.count()) === 0) {
    await outline.hover();
    await app.page.mouse.wheel(0, -100_000);
    await expect.poll(() => outline.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  }
  for (let turn = 0; turn < 80 && (await item.count()) === 0; turn++) {
    await app.page.mouse.wheel(0, 200);
    await app.page.waitForTimeout(50);
  }
  await item.click();
}
