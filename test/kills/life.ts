/*
 * One profile of the built app, from its first start to its last. A person writes and lets responses go as fast as the window lets
 * them, the office is rude, and every process of the app is killed at a random moment; some starts are killed too, now and then
 * beside a database that was deleted. After each kill the journal's file is judged, after each start the desk, and at the end,
 * with a polite office, what that office holds.
 */
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { databaseIn, recovered } from '../damage/damaged-profile.ts';
import { happens, pick, type Random, randomOf, whole } from '../histories/random.ts';
import type { App } from '../host/app.ts';
import { openApp } from '../host/open-app.ts';
import type { Fault } from '../office/faults.ts';
import { type Office, startOffice } from '../office/server.ts';
import { readJournal } from '../support/read-journal.ts';
import { readStore, settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { synced } from '../tour/steps.ts';
import { beBusy } from './busy-person.ts';
import { Copy, judgeCopy, judgeEnd, judgeSent, type Violation } from './judge.ts';
import { nothingTold, type Told } from './told.ts';

/** How eventful it was. `saved` and `queued`: what a person was told of, each comment or note; `held`: responses at the office; `sending`: kills while a response was on its way; `starting`: kills while it started; `recoveries`: starts at which the second copy was put back. */
export interface Counts {
  readonly kills: number;
  readonly saved: number;
  readonly queued: number;
  readonly held: number;
  readonly sending: number;
  readonly starting: number;
  readonly recoveries: number;
}

/** Live through so many kills. `tell`: called with what was found broken after each, and once more after the end. */
export async function live(
  kills: number,
  seed: string,
  tell: (broken: readonly Violation[], isKill: boolean) => void,
): Promise<Counts> {
  const profile = temporaryFolder('kills');
  const office = await startOffice();
  const told = nothingTold();
  const frozen = new Map<string, string>();
  let words = 0;
  const newWords = (): string => {
    words += 1;
    return `Words ${words} of ${seed}.`;
  };
  let sending = 0;
  let starting = 0;
  let recoveries = 0;
  const open = (killedBy?: AbortSignal): Promise<App> =>
    openApp({
      profile: profile.path,
      killedBy,
      headless: true,
      width: 1280,
      height: 800,
      env: { PITCHSIDE_CHANNEL: office.channelUrl, PITCHSIDE_TICK: '200' },
    });
  const start = async (killedBy?: AbortSignal): Promise<App> => {
    const started = await open(killedBy);
    const way = await recovered(started.page, started.page.getByRole('navigation', { name: 'Screens' }));
    if (way !== 'open') recoveries += 1;
    if (way !== 'start again') return started;
    await started.close();
    return start(killedBy);
  };
  /** Killed before it has a window, while it looks at its copies, while it puts one back, or just after: whichever it has come to. */
  const dieStarting = async (random: Random, isDamaged: boolean): Promise<void> => {
    if (isDamaged) rmSync(databaseIn(profile.path), { recursive: true });
    const killing = new AbortController();
    const begun = start(killing.signal).catch(() => null);
    await delay(whole(random, 6000));
    killing.abort();
    await (await begun)?.kill();
    starting += 1;
  };
  const judge = (copy: Copy): readonly Violation[] => [...judgeCopy(copy, told, frozen), ...judgeSent(copy, office)];

  let app = await open();
  try {
    await settleDesk(app.page, { channels: [office.channelUrl] });
    if (happens(randomOf(seed, 'first sync'), 0.5)) {
      await delay(whole(randomOf(seed, 'first sync'), 1000));
      await app.kill();
      app = await start();
    }
    await synced(app);
    for (let done = 1; done <= kills; done += 1) {
      const random = randomOf(seed, done);
      office.letArrive();
      office.setFault('/responses', happens(random, 0.35) ? null : pick(random, faults));
      const working = beBusy(app.page, random, told, newWords).catch((cause: unknown) => cause);
      await Promise.race([momentOf(random, office, told), working.then(stoppedWorking)]);
      await app.kill();
      await working;
      const copy = await copyInJournal(profile.path);
      if (copy.submissions.some(({ delivery }) => delivery.status === 'sending')) sending += 1;
      const broken = [...judge(copy)];
      for (const { id, content } of copy.submissions) frozen.set(id, content);
      for (let again = 0; done < kills && happens(random, 0.35); again += 1, done += 1) {
        await dieStarting(random, again === 0 && happens(random, 0.4));
        tell(judge(await copyInJournal(profile.path)), true);
      }
      app = await start();
      tell([...broken, ...judge(await copyOnDesk(app.page))], true);
    }
    office.setFault('/responses', null);
    office.letArrive();
    await sendAll(app);
    await app.close();
    const copy = await copyInJournal(profile.path);
    tell([...judge(copy), ...judgeEnd(copy, told, office)], false);
    const held = office.submissions().length;
    return { kills, saved: told.saved.size, queued: told.queued.size, held, sending, starting, recoveries };
  } finally {
    await app.kill();
    await office.close();
    profile.remove();
  }
}

const faults: readonly [Fault, ...Fault[]] = [
  { kind: 'drop' },
  { kind: 'drop-after-store' },
  { kind: 'drop-after-store' },
  { kind: 'hang' },
  { kind: 'hang-after-store' },
  { kind: 'truncated' },
  { kind: 'late' },
  { kind: 'slow', bytesPerSecond: 100 },
  { kind: 'status', status: 503, retryAfter: 1 },
];

/** When the kill comes: at once, or a little after the person was told something, or after something reached the office or left it. */
async function momentOf(random: Random, office: Office, told: Told): Promise<void> {
  const count = pick<() => number>(random, [
    () => performance.now(),
    () => told.saved.size,
    () => told.queued.size,
    () => office.history().length,
    () => office.history().length,
  ]);
  const enough = count() + 1;
  const latest = performance.now() + 10_000;
  while (count() < enough && performance.now() < latest) await delay(2);
  await delay(whole(random, pick(random, [20, 800])));
}

/** The person works until the app is killed; whatever stops them before is a fault. */
function stoppedWorking(cause: unknown): never {
  throw new Error('The window could not be worked in', { cause });
}

async function copyInJournal(profile: string): Promise<Copy> {
  const folded = await readJournal(profile);
  const rows = (table: string): unknown[] => [...(folded?.tables.get(table)?.values() ?? [])];
  return Copy.parse({ annotations: rows('annotations'), submissions: rows('submissions') });
}

const copyOnDesk = async (page: Page): Promise<Copy> =>
  Copy.parse({
    annotations: await readStore(page, 'pitchside-desk', 'annotations'),
    submissions: await readStore(page, 'pitchside-desk', 'submissions'),
  });

/** Until nothing waits: a network that comes back spares it the long waits. What still waits after two minutes is judged as it is. */
async function sendAll(app: App): Promise<void> {
  const until = performance.now() + 120_000;
  for (let round = 0; performance.now() < until; round += 1) {
    const { submissions } = await copyOnDesk(app.page);
    if (submissions.every(({ delivery }) => delivery.status === 'delivered')) return;
    if (round % 20 === 0) await app.setOnline(false);
    if (round % 20 === 2) await app.setOnline(true);
    await delay(150);
  }
}
