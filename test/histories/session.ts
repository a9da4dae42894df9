/*
 * One run of the app within a history: the real outbox loop on a desk that may die, in a time that passes only when told to.
 * What it asks of main goes the app's own way. A kill ends it in the middle of whatever it does; another begins on the same desk.
 */
import { ask } from '../../renderer/ask.ts';
import { type OutboxLoop, startOutboxLoop } from '../../renderer/background/outbox-loop.ts';
import type { Desk } from '../../renderer/db/desk.ts';
import type { Announcement } from '../../shared/ipc/contract.ts';
import { type Life, lifeOf, openMortalDesk } from './mortal-desk.ts';
import type { Random } from './random.ts';

/** Time as a history has it: the time of day can be set, what has elapsed only grows. */
export interface HistoryClock {
  readonly now: () => Date;
  readonly elapsed: () => number;
  readonly pass: (milliseconds: number) => void;
  readonly set: (by: number) => void;
}

/** A clock that stands until it is told to pass. */
export function createClock(start: number): HistoryClock {
  let elapsed = 0;
  let set = start;
  return {
    now: () => new Date(set + elapsed),
    elapsed: () => elapsed,
    pass: (milliseconds) => {
      elapsed += milliseconds;
    },
    set: (by) => {
      set += by;
    },
  };
}

/** A run of the app. Each act resolves when all that it leads to is done, or the app has died of it. */
export interface Session {
  readonly desk: Desk;
  readonly life: Life;
  readonly tick: (reason: Announcement<'clock.tick'>['reason'], isOnline: boolean) => Promise<void>;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Do something on the desk, as a person does; undefined when the app died of it. */
  readonly act: <T>(act: (desk: Desk) => PromiseLike<T>) => Promise<T | undefined>;
  readonly close: () => void;
}

/** What a session needs of its history. `meanwhile`: what happens while something is in flight. */
export interface SessionPorts {
  readonly name: string;
  readonly clock: HistoryClock;
  readonly random: Random;
  readonly steps: number;
  readonly meanwhile: (session: Session, submissionId: string) => Promise<void>;
}

/** Start the app. */
export function startSession({ name, clock, random, steps, meanwhile }: SessionPorts): Session {
  const life = lifeOf(steps);
  const desk = openMortalDesk(name, life);
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  let hearTick: (tick: Announcement<'clock.tick'>) => void = () => {};
  const never = new Promise<never>(() => {});

  const loop: OutboxLoop = startOutboxLoop({
    desk,
    now: clock.now,
    elapsed: clock.elapsed,
    after: (milliseconds, run) => {
      const timer = { at: clock.elapsed() + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    random,
    hear: (name, listener) => {
      // Only ticks are announced here, so a listener of another name is never called.
      if (name === 'clock.tick') hearTick = listener as typeof hearTick;
      return () => {};
    },
    ask: async (name, input) => {
      if (!life.step()) return never;
      const id = (input as { readonly id: string }).id; // the outbox asks for deliveries alone
      await meanwhile(session, id);
      if (life.isOver()) return never;
      const answer = await ask(name, input);
      if (!life.step()) return never;
      await meanwhile(session, id);
      return life.isOver() ? never : answer;
    },
  });

  /** Whatever a dying app throws is nobody's to hear. */
  const alive = <T>(doing: PromiseLike<T>): Promise<T | undefined> =>
    Promise.race([
      Promise.resolve(doing).catch((cause: unknown) => {
        if (life.isOver()) return undefined;
        throw cause;
      }),
      life.ended.then(() => undefined),
    ]);
  const settle = async (): Promise<void> => void (await alive(loop.settle()));

  const session: Session = {
    desk,
    life,
    tick: async (reason, isOnline) => {
      hearTick({ reason, isOnline, at: clock.now().toISOString() });
      await settle();
    },
    pass: async (milliseconds) => {
      clock.pass(milliseconds);
      for (const timer of [...timers].filter(({ at }) => at <= clock.elapsed())) {
        timers.delete(timer);
        timer.run();
      }
      await settle();
    },
    act: (act) => (life.isOver() ? Promise.resolve(undefined) : alive(act(desk))),
    close: () => {
      life.end();
      loop.stop();
      desk.close();
    },
  };
  return session;
}
