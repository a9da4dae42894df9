/*
 * Sends everything that is due, each consultation in its own order (`shared/outbox/plan.ts`), writing down each step before
 * taking the next. It wakes on a queued response, on a tick of main's clock, when one has been answered, and when the next
 * wait is over; with no network it sleeps. It is the only sender: what stands as `sending` and is not in flight was left by a crash.
 */
import type { Ask, Tick } from '../../shared/ipc/contract.ts';
import { plan } from '../../shared/outbox/plan.ts';
import { createWaits } from '../../shared/outbox/waits.ts';
import type { hear as Hear } from '../ask.ts';
import { storageTrouble } from '../commands/keep.ts';
import type { Desk } from '../db/desk.ts';
import { useConnection } from '../state/connection.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { hurryWaiting, readOpen, resumeBehindProxy } from './outbox-due.ts';
import { sendOne } from './outbox-send.ts';

/** What the loop needs of the world. */
export interface OutboxPorts {
  readonly desk: Desk;
  readonly ask: Ask;
  readonly hear: typeof Hear;
  readonly now: () => Date;
  /** Milliseconds by a clock that only runs forward. */
  readonly elapsed: () => number;
  /** Run something after so many milliseconds; gives how to forget it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly random: () => number;
}

/** A loop that runs. */
export interface OutboxLoop {
  /** Look at once at what is due. */
  readonly wake: () => void;
  /** Send what is due until nothing is, and nothing is in flight. */
  readonly settle: () => Promise<void>;
  readonly stop: () => void;
}

/** The longest a timer is set for; a later time is looked at again then. */
const longestSleep = 60 * 60 * 1000;
/** How soon it is tried again when the desk could not be written. */
const afterTrouble = 30 * 1000;

/** Start the loop. */
export function startOutboxLoop(ports: OutboxPorts): OutboxLoop {
  const { desk, hear, now, after } = ports;
  const waits = createWaits(ports.elapsed);
  const inFlight = new Map<string, Promise<void>>();
  const known = new Set<string>();
  let ticked: Tick | null = null;
  let cancelTimer = (): void => {};
  const wakeIn = (milliseconds: number): void => {
    cancelTimer();
    cancelTimer = after(Math.min(milliseconds, longestSleep), wake);
  };
  const look = () => readOpen(desk, now(), { inFlight, known });
  // At once, network or none: nothing is shown as being sent when it is not. A failure shows again in the first turn.
  const started = look().catch(() => {});
  const isOnline = (): boolean => ticked?.isOnline ?? useConnection.getState().isOnline;

  const takeTurn = oneAtATime(async () => {
    cancelTimer();
    await started;
    const open = await look();
    if (!isOnline()) return;
    const { due, nextIn } = plan(open, waits.left(open, now().getTime()));
    for (const id of due) launch(id);
    if (nextIn !== null) wakeIn(nextIn);
  });
  const launch = (id: string): void => {
    const sending = sendOne(ports, id).finally(() => {
      inFlight.delete(id);
      // It is parsed again before it is launched again: a row may have been damaged since.
      known.delete(id);
    });
    inFlight.set(id, sending.then(wake, stopShort));
  };
  // A step that could not be written down was not taken; the next turn begins from what is on the desk.
  const stopShort = (cause: unknown): void => {
    console.error('The outbox stopped short', cause);
    useConnection.setState({ storageTrouble: storageTrouble(cause) ?? 'unwritable' });
    wakeIn(afterTrouble);
  };
  const wake = (): void => void takeTurn().catch(stopShort);
  const before = (first: Promise<void>): void => void first.catch(stopShort).then(wake);

  const stopHearing = [
    hear('clock.tick', (tick) => {
      ticked = tick;
      if (!tick.isOnline) return cancelTimer();
      if (tick.reason === 'interval') return wake();
      waits.forget();
      before(hurryWaiting(desk, now()));
    }),
    hear('sync.outcome', ({ result }) => {
      if (result.status !== 'failed') before(resumeBehindProxy(desk, now()));
    }),
  ];
  return {
    wake,
    settle: async () => {
      do {
        await Promise.all(inFlight.values());
        await takeTurn();
      } while (inFlight.size > 0);
    },
    stop: () => {
      cancelTimer();
      for (const stop of stopHearing) stop();
    },
  };
}
