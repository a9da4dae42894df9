/*
 * A desk that can die at any step, as it does when the app is killed: the transaction that runs is undone, nothing is written
 * after, and whoever waits for it waits for ever or is told of the abort. Then it is opened anew.
 */
import type { DBCore, DBCoreTable } from 'dexie';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';

/** A life: counted in steps, over when it is over. */
export interface Life {
  /** Take one step; false when this is where it ends, or it has ended. */
  readonly step: () => boolean;
  readonly isOver: () => boolean;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** A life of so many steps. */
export function lifeOf(steps: number): Life {
  let left = steps;
  let isOver = false;
  let tell = (): void => {};
  const ended = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const end = (): void => {
    isOver = true;
    tell();
  };
  return {
    step: () => {
      left -= 1;
      if (left < 0) end();
      return !isOver;
    },
    isOver: () => isOver,
    ended,
    end,
  };
}

/** Open a desk that lives as long as a life. */
export function openMortalDesk(name: string, life: Life): Desk {
  const desk = openDesk(name);
  desk.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core: DBCore): DBCore => ({ ...core, table: (table) => mortal(core.table(table), life) }),
  });
  return desk;
}

function mortal(table: DBCoreTable, life: Life): DBCoreTable {
  const living =
    <R extends { readonly trans: unknown }, A>(run: (request: R) => Promise<A>) =>
    (request: R): Promise<A> => {
      if (life.step()) return run(request);
      abort(request.trans);
      return new Promise(() => {});
    };
  return {
    ...table,
    mutate: living(table.mutate),
    get: living(table.get),
    getMany: living(table.getMany),
    query: living(table.query),
    openCursor: living(table.openCursor),
    count: living(table.count),
  };
}

function abort(transaction: unknown): void {
  try {
    (transaction as IDBTransaction).abort(); // what Dexie's core hands on as `trans` is the browser's own
  } catch {
    // it has ended already
  }
}
