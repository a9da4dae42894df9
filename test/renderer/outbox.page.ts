/* What the outbox tests run in the page: the loop and the buttons on a desk of their own. */

import { liveQuery } from 'dexie';
import { ask, hear } from '../../renderer/ask.ts';
import { type OutboxLoop, startOutboxLoop } from '../../renderer/background/outbox-loop.ts';
import { bindOutbox } from '../../renderer/commands/deliver-now.ts';
import { goOnSending } from '../../renderer/commands/go-on-sending.ts';
import { retrySubmission } from '../../renderer/commands/retry-submission.ts';
import { withdrawSubmission } from '../../renderer/commands/withdraw-submission.ts';
import { type DeliveryStep, type Desk, openDesk } from '../../renderer/db/desk.ts';
import { readUnreadable } from '../../renderer/queries/unreadable.ts';
import { useConnection } from '../../renderer/state/connection.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Submission } from '../../shared/model/submission.ts';

let opened: { readonly desk: Desk; readonly loop: OutboxLoop } | null = null;

/** Open the desk of that name and start the loop, as a start of the app does. */
export function start(name: string, isOnline: boolean): void {
  useConnection.setState({ isOnline });
  const desk = openDesk(name);
  const loop = startOutboxLoop({
    desk,
    ask,
    hear,
    now: () => new Date(Date.now() + clockIsOff),
    elapsed: () => passed,
    after: (milliseconds, run) => {
      const timer = { at: passed + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    random: () => 0.5,
  });
  bindOutbox(loop.wake);
  opened = { desk, loop };
}

/** Time in this page passes only when told to, for the loop; the time of day is the real one, or as far off as it was set. */
let passed = 0;
let clockIsOff = 0;
const timers = new Set<{ readonly at: number; readonly run: () => void }>();
export const setClock = (off: number): void => {
  clockIsOff = off;
};
/** Let time pass, and whatever was waited for happen. */
export async function pass(milliseconds: number): Promise<void> {
  passed += milliseconds;
  for (const timer of [...timers].filter(({ at }) => at <= passed)) {
    timers.delete(timer);
    timer.run();
  }
}

let isFull = false;
/** From now on nothing can be written on the desk's submissions, or it can again. */
export function fillDisk(full: boolean): void {
  if (!isFull && full) {
    here().desk.submissions.hook('updating', () => {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError');
    });
  }
  isFull = full;
}
/** Resolves once the connection tells of trouble with storage. */
export const trouble = (): Promise<string> =>
  new Promise((resolve) => {
    const look = ({ storageTrouble }: { readonly storageTrouble: string | null }): void => {
      if (storageTrouble) resolve(storageTrouble);
    };
    useConnection.subscribe(look);
    look(useConnection.getState());
  });

const here = () => {
  if (!opened) throw new Error('start() first');
  return opened;
};

export const wake = (): void => here().loop.wake();
export const settle = (): Promise<void> => here().loop.settle();
export const goOn = (endpoint: string): Promise<void> => goOnSending(endpoint, ports());
export const put = (submissions: readonly Submission[]) =>
  here()
    .desk.submissions.bulkPut([...submissions])
    .then(() => null);
/** Damage a row, as a disk may. */
export const damage = (id: string, fields: object): Promise<number> => here().desk.submissions.update(id, fields);
export const unreadable = () => readUnreadable(here().desk);
export const read = (id: string): Promise<Submission | undefined> => here().desk.submissions.get(id);
export const countWith = (status: Submission['delivery']['status']): Promise<number> =>
  here().desk.submissions.where('delivery.status').equals(status).count();
export const history = (id: string): Promise<DeliveryStep[]> =>
  here().desk.steps.where('submissionId').equals(id).toArray();
export const putAnnotations = (annotations: readonly Annotation[]) =>
  here()
    .desk.annotations.bulkPut([...annotations])
    .then(() => null);
export const readAnnotation = (id: string): Promise<Annotation | undefined> => here().desk.annotations.get(id);

const ports = () => ({ desk: here().desk, now: () => new Date() });
export const withdraw = (id: string): Promise<boolean> => withdrawSubmission(id, ports());
export const retry = (id: string): Promise<boolean> => retrySubmission(id, ports());

/** Resolves once the submission has that status. */
export const until = (id: string, status: Submission['delivery']['status']): Promise<Submission> =>
  new Promise((resolve, reject) => {
    const { desk } = here();
    const watch = liveQuery(() => desk.submissions.get(id)).subscribe({
      next: (submission) => {
        if (submission?.delivery.status !== status) return;
        queueMicrotask(() => watch.unsubscribe());
        resolve(submission);
      },
      error: reject,
    });
  });
