/*
 * A profile of the built app with a desk in it, damaged while the app does not run, and started three times. What is on the desk
 * after each start is compared with what was written, row by row.
 */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import { readJournal } from '../support/read-journal.ts';
import { readStore, writeDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Damage } from './damages.ts';

/** What came of one damaged profile: how often the person was asked, and how many of three starts showed the whole desk. */
export interface Outcome {
  readonly recoveries: number;
  readonly whole: number;
}

const starts = 3;
const notes = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    id: `note ${from + index}`,
    words: `what I think of ${from + index}`,
  }));

/** Write a desk, damage its files, and start the app three times. */
export async function sufferDamage(damage: Damage): Promise<Outcome> {
  const profile = temporaryFolder('damage');
  const start = (): Promise<App> => openApp({ profile: profile.path, headless: true, width: 1280, height: 800 });
  try {
    const earlier = join(profile.path, 'earlier');
    await writeAndKill(await start(), profile.path, notes(0, 200));
    cpSync(databaseIn(profile.path), earlier, { recursive: true });
    await writeAndKill(await start(), profile.path, notes(200, 300));
    damage(databaseIn(profile.path), earlier);
    let recoveries = 0;
    let whole = 0;
    for (let round = 0; round < starts; round++) {
      let app = await start();
      const before = recoveries;
      // A database that Chromium cannot even delete is put aside at the next start, which then asks again.
      for (
        let way = await recovered(app.page, welcome(app.page));
        way !== 'open';
        way = await recovered(app.page, welcome(app.page))
      ) {
        recoveries += 1;
        if (recoveries > before + 3) throw new Error('asked again and again');
        if (way === 'put back') break;
        await app.close();
        app = await start();
      }
      const written = notes(0, 300 + round).sort((a, b) => (a.id < b.id ? -1 : 1));
      if (isDeepStrictEqual(await readStore(app.page, 'pitchside-desk', 'annotations'), written)) whole += 1;
      // A damaged database may take more before it is found out.
      await writeAndKill(app, profile.path, notes(300 + round, 301 + round));
    }
    return { recoveries, whole };
  } finally {
    profile.remove();
  }
}

/** Write, and kill the app once the journal has it: judged by the journal's own file. */
export async function writeAndKill(app: App, profile: string, rows: readonly unknown[]): Promise<void> {
  await opened(app.page);
  await writeDesk(app.page, { annotations: rows });
  await app.page.reload();
  await opened(app.page);
  const [ledger] = (await readStore(app.page, 'pitchside-desk', 'ledger')) as { sequence: number }[];
  while ((await journalSequence(profile)) < (ledger?.sequence ?? 0)) await new Promise((go) => setTimeout(go, 50));
  await app.kill();
}

const journalSequence = async (profile: string): Promise<number> => (await readJournal(profile))?.sequence ?? -1;

const welcome = (page: Page): Locator => page.getByRole('heading', { name: 'on your own desk' });
const opened = (page: Page): Promise<void> => welcome(page).waitFor();

/** Wait for the window, which is open when `opened` is seen; where it asks, put the second copy back. */
export async function recovered(page: Page, opened: Locator): Promise<'open' | 'put back' | 'start again'> {
  const putBack = page.getByRole('button', { name: 'Put it back' });
  await putBack.or(opened).first().waitFor({ timeout: 60_000 });
  if (!(await putBack.isVisible())) return 'open';
  await putBack.click();
  const goOn = page.getByRole('button', { name: 'Go on' });
  await goOn.or(page.getByText('start it again')).first().waitFor({ timeout: 60_000 });
  if (!(await goOn.isVisible())) return 'start again';
  await goOn.click();
  await opened.waitFor();
  return 'put back';
}

/** The folder of the one origin's databases. */
export function databaseIn(profile: string): string {
  const [folder] = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith('.indexeddb.leveldb'),
  );
  if (folder === undefined) throw new Error(`No database in ${profile}`);
  return join(folder.parentPath, folder.name);
}
