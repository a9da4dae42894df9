/*
 * Sends everything that is due, oldest first, one at a time, writing down each step before taking the next. It wakes on
 * a queued response, on a tick of main's clock, and when the next one falls due; with no network it sleeps. It is the
 * only sender, so whatever it finds as `sending` when a turn begins was left by a crash.
 */
import type { Ask, Tick } from '../../shared/ipc/contract.ts';
import type { hear as Hear } from '../ask.ts';
import { storageTrouble } from '../commands/keep.ts';
import type { Desk } from '../db/desk.ts';
import { useConnection } from '../state/connection.ts';
import { hurryWaiting, interruptSending, nextDue, oldestDue } from './outbox-due.ts';
import { sendOne } from './outbox-send.ts';
import { oneAtATime } from './outbox-turns.ts';

/** What the loop needs of the world. */
export interface OutboxPorts {
  readonly desk: Desk;
  readonly ask: Ask;
  readonly hear: typeof Hear;
  readonly now: () => Date;
  readonly random: () => number;
}

/** The longest a timer is set for; a later time is looked at again then. */
const longestSleep = 60 * 60 * 1000;
/** How soon it is tried again when the desk could not be written. */
const afterTrouble = 30 * 1000;

/** Start the loop. Returns `wake`, to look at once at what is due, and `stop`. */
export function startOutboxLoop(ports: OutboxPorts): { readonly wake: () => void; readonly stop: () => void } {
  const { desk, hear, now } = ports;
  let ticked: Tick | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // At once, network or none: nothing is shown as being sent when it is not. A failure shows again in the first turn.
  const started = interruptSending(desk, now()).catch(() => {});
  const isOnline = (): boolean => ticked?.isOnline ?? useConnection.getState().isOnline;

  const turn = async (): Promise<void> => {
    clearTimeout(timer);
    await started;
    await interruptSending(desk, now());
    while (isOnline()) {
      const due = await oldestDue(desk, now());
      if (!due) break;
      await sendOne(ports, due.id);
    }
    await sleep();
  };
  const sleep = async (): Promise<void> => {
    const at = await nextDue(desk);
    if (at === null || !isOnline()) return;
    timer = setTimeout(wake, Math.min(Math.max(at - now().getTime(), 0), longestSleep));
  };
  const takeTurn = oneAtATime(turn);
  // A step that could not be written down was not taken; the next turn begins from what is on the desk.
  const stopShort = (cause: unknown): void => {
    console.error('The outbox stopped short', cause);
    useConnection.setState({ storageTrouble: storageTrouble(cause) ?? 'unwritable' });
    clearTimeout(timer);
    timer = setTimeout(wake, afterTrouble);
  };
  const wake = (): void => void takeTurn().catch(stopShort);

  const stopHearing = hear('clock.tick', (tick) => {
    ticked = tick;
    if (!tick.isOnline) return clearTimeout(timer);
    const isBack = tick.reason !== 'interval';
    void (isBack ? hurryWaiting(desk, now()) : Promise.resolve()).catch(stopShort).then(wake);
  });
  return {
    wake,
    stop: () => {
      clearTimeout(timer);
      stopHearing();
    },
  };
}
