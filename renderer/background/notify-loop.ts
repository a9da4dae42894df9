/*
 * Tells what presses, once each, when nobody is at the window. It looks whenever the databases change and at each tick, but never in the
 * middle of a sync, so that what came together is told together. At the very first look what is there already counts as told.
 */
import { liveQuery } from 'dexie';
import type { Ask } from '../../shared/ipc/contract.ts';
import type { hear as Hear } from '../ask.ts';
import { setPreference } from '../commands/set-preference.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { readHeardAnswers } from '../queries/briefing-answers.ts';
import { readPutOff } from '../queries/briefing-put-off.ts';
import { readHeldSubmissions, readWrittenResponses } from '../queries/briefing-responses.ts';
import { readPreference } from '../queries/preferences.ts';
import { notificationFor, type PressingFacts, pressing, toldAs } from '../queries/pressing.ts';
import { readLookAgain } from '../queries/triage.ts';
import { useConnection } from '../state/connection.ts';
import { go, type Place } from '../state/places.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface NotifyPorts {
  readonly library: Library;
  readonly desk: Desk;
  readonly ask: Ask;
  readonly hear: typeof Hear;
  readonly now: () => Date;
}

/** More than ever press at once; what is older is not told again for having been forgotten, since it presses no more. */
const longestMemory = 200;

/** Tell from now on. */
export function startNotifying(ports: NotifyPorts): void {
  const { library, desk, ask, hear, now } = ports;
  const places = new Map<string, Place>();
  const look = oneAtATime(async () => {
    if (useConnection.getState().isSyncing) return;
    const rows = pressing(await readFacts(ports, now()));
    const before = await readPreference(desk, 'told');
    const told = new Set(before ?? rows.map(toldAs));
    const one = notificationFor(rows, told);
    const after = [...new Set([...told, ...rows.map(toldAs)])].slice(-longestMemory);
    if (before === null || after.length !== before.length) await setPreference('told', after, desk);
    if (!one || !(await readPreference(desk, 'notifies'))) return;
    places.set(one.notice.id, one.place);
    await ask('notification.show', one.notice);
  });
  const lookOrReport = (): void =>
    void look().catch((cause: unknown) => console.error('What presses could not be read', cause));
  liveQuery(() => readFacts({ library, desk }, now())).subscribe(lookOrReport, (cause) => console.error(cause));
  useConnection.subscribe(({ isSyncing }, before) => {
    if (before.isSyncing && !isSyncing) lookOrReport();
  });
  hear('clock.tick', lookOrReport);
  hear('notification.opened', ({ id }) => {
    const place = places.get(id);
    if (place) go(place);
  });
}

const readFacts = async (
  { library, desk }: Pick<NotifyPorts, 'library' | 'desk'>,
  now: Date,
): Promise<PressingFacts> => ({
  now,
  since: await readPreference(desk, 'lastLookedAt'),
  revisions: await library.revisions.toArray(),
  written: await readWrittenResponses(desk),
  held: await readHeldSubmissions(desk),
  lookAgain: await readLookAgain({ desk, library }),
  answered: await readHeardAnswers({ desk, library }),
  putOff: await readPutOff(desk),
});
