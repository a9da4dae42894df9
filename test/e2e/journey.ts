/*
 * What a journey stands on: a real office, an app of its own on a profile that survives restarts, and a network that can
 * be cut. The app runs on Electron where its binary is present, else on the browser host; each run says which.
 */
import { test as base } from '@playwright/test';
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { type Office, startOffice } from '../office/server.ts';
import { type Settled, settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { synced } from '../tour/steps.ts';

/** The world of one journey. */
export interface World {
  readonly office: Office;
  /** Start the app, or start it again: the profile is the same. */
  readonly start: (args?: readonly string[]) => Promise<App>;
  /** Start it for the first time as one that has been set up, and wait until its first sync is done. */
  readonly startSettled: (settled?: Partial<Settled>) => Promise<App>;
  /** No network: neither for the app, nor at the other end. */
  readonly cutNetwork: (app: App) => Promise<void>;
  readonly mendNetwork: (app: App) => Promise<void>;
}

export const test = base.extend<{ world: World; until: string | undefined }>({
  /** The latest revision of the care records draft to be out at first; all of them unless a journey says otherwise. */
  until: [undefined, { option: true }],
  world: async ({ until }, use, info) => {
    const folder = temporaryFolder('journey');
    const office = await startOffice(until === undefined ? {} : { until });
    const running = new Set<App>();
    const start = async (args?: readonly string[]): Promise<App> => {
      const app = await openApp({
        profile: folder.path,
        width: 1280,
        height: 800,
        headless: true,
        args,
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
