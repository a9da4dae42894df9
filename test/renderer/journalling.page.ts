/* What the tests of journalling run in the page: random writing on a real desk, and what was told of it. */
import fc from 'fast-check';
import { startJournalWriter } from '../../renderer/background/journal-writer.ts';
import { createCommits } from '../../renderer/db/commits.ts';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';
import type { Commit } from '../../renderer/db/journalling.ts';
import { readDesk, replaceDesk, type Tables } from '../../renderer/db/whole-desk.ts';
import { createFold } from '../../shared/journal/fold.ts';
import type { Frame, KeyedRow } from '../../shared/journal/frame.ts';
import { fail, ok } from '../../shared/result.ts';

const at = '2026-11-25T09:00:00.000Z';
const ids = ['a', 'b', 'c', 'd', 'e'] as const;

let desks = 0;
let told: Commit[] = [];
/** A desk of its own, whose commits are noted. */
function freshDesk(): Desk {
  told = [];
  desks += 1;
  return openDesk(`journalling-${desks}-${Date.now()}`, (commit) => void told.push(commit));
}

const reading = (id: string, clauseId: string) => ({ id, readAt: null, starredAt: null, clauseId });

/** Every way in which Dexie writes. `steps` has keys that the database makes. */
const operations: Readonly<Record<string, (desk: Desk, id: string, word: string) => PromiseLike<unknown>>> = {
  put: (desk, id, word) => desk.readings.put(reading(id, word)),
  add: (desk, id, word) => desk.readings.add(reading(id, word)).catch(() => {}),
  bulkPut: (desk, id, word) => desk.readings.bulkPut([reading(id, word), reading('z', word)]),
  bulkAdd: (desk, id, word) => desk.readings.bulkAdd([reading(id, word), reading(word, id)]).catch(() => {}),
  update: (desk, id, word) => desk.readings.update(id, { clauseId: word }),
  modify: (desk, id, word) => desk.readings.where('id').aboveOrEqual(id).modify({ clauseId: word }),
  modifyBy: (desk, id, word) =>
    desk.readings
      .where('id')
      .equals(id)
      .modify((row) => {
        Object.assign(row, { clauseId: `${word}!` });
      }),
  delete: (desk, id) => desk.readings.delete(id),
  bulkDelete: (desk, id) => desk.readings.bulkDelete([id, 'z', 'never there']),
  deleteRange: (desk, id) => desk.readings.where('id').above(id).delete(),
  clear: (desk) => desk.readings.clear(),
  addStep: (desk, id, word) => desk.steps.add({ submissionId: id, at, event: word, delivery: withdrawn }),
  clearSteps: (desk) => desk.steps.clear(),
  addSteps: (desk, id) => desk.steps.bulkAdd([step(id), step(id)]),
};
const withdrawn = { status: 'withdrawn', withdrawnAt: at } as const;
const step = (submissionId: string) => ({ submissionId, at, event: 'withdraw', delivery: withdrawn });

/** What the told commits add up to, after an empty snapshot. */
function replayed(): Tables {
  const fold = createFold(([, row]) => row);
  const frames: readonly Frame[] = [
    {
      kind: 'header',
      format: 'pitchside-journal',
      version: 1,
      minReaderVersion: 1,
      deskId: '',
      deskVersion: 4,
      startedAt: at,
    },
    { kind: 'whole', sequence: 0, at },
    ...told.map((commit): Frame => {
      if (commit.kind === 'replaced') throw new Error('nothing was replaced');
      return { kind: 'change', at, ...commit.change };
    }),
  ];
  for (const frame of frames) if (!fold.add(frame)) throw new Error(`cannot follow: ${JSON.stringify(frame)}`);
  return Object.fromEntries([...fold.folded().tables].map(([name, rows]) => [name, [...rows]]));
}

const sorted = (tables: Tables) =>
  Object.fromEntries(
    Object.entries(tables)
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]): [string, KeyedRow[]] => [name, [...rows].sort(([a], [b]) => (a < b ? -1 : 1))])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Random writing, some of it in transactions, some of those undone. Returns what does not agree; null when all does. */
export async function writeAtRandom(runs: number): Promise<string | null> {
  const write = fc.record({
    operation: fc.constantFrom(...Object.keys(operations)),
    id: fc.constantFrom(...ids),
    word: fc.constantFrom('one', 'two'),
  });
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom('alone', 'together', 'at once', 'undone'),
      writes: fc.array(write, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 12 },
  );
  const checked = await fc.check(
    fc.asyncProperty(acts, async (all) => {
      const desk = freshDesk();
      for (const { kind, writes } of all) {
        const run = ({ operation, id, word }: (typeof writes)[number]) => operations[operation]?.(desk, id, word);
        const inOrder = async () => {
          for (const each of writes) await run(each);
        };
        if (kind === 'alone') await Promise.all(writes.map(run));
        else if (kind === 'together') await desk.transaction('rw', desk.readings, desk.steps, inOrder);
        else if (kind === 'at once') {
          await desk.transaction('rw', desk.readings, desk.steps, () => Promise.all(writes.map(run)));
        } else {
          const undo = desk.transaction('rw', desk.readings, desk.steps, async () => {
            await inOrder();
            throw new Error('undone');
          });
          await undo.catch(() => {});
        }
      }
      const stands = JSON.stringify(sorted((await readDesk(desk)).tables));
      const copy = JSON.stringify(sorted(replayed()));
      await desk.delete();
      return stands === copy;
    }),
    { numRuns: runs, endOnFailure: true },
  );
  return checked.failed ? JSON.stringify([checked.seed, checked.counterexample, String(checked.errorInstance)]) : null;
}

/** What is told of an undone transaction, of one that only reads, and of one that replaces. */
export async function toldOf(): Promise<Readonly<Record<string, readonly Commit[]>>> {
  const desk = freshDesk();
  const heard: Record<string, readonly Commit[]> = {};
  const note = (name: string) => {
    heard[name] = told;
    told = [];
  };
  const undone = desk.transaction('rw', desk.readings, async () => {
    await desk.readings.put(reading('a', 'x'));
    throw new Error('undone');
  });
  await undone.catch(() => {});
  note('undone');
  await desk.readings.toArray();
  await desk.transaction('rw', desk.readings, () => desk.readings.count());
  note('read');
  await desk.transaction('rw', desk.readings, async () => {
    await desk.readings.put(reading('a', 'x'));
    await desk.readings.put(reading('b', 'x'));
  });
  note('together');
  await replaceDesk(desk, { readings: [['c', { ...reading('c', 'x') }]] }, { deskId: 'mine', sequence: 40 });
  note('replaced');
  await desk.readings.delete('c');
  note('after');
  await desk.delete();
  return heard;
}

/** Whether a commit has been told by the time that its writer knows of it. */
export async function isToldInTime(): Promise<boolean> {
  const desk = freshDesk();
  for (let round = 1; round <= 20; round++) {
    await desk.readings.put(reading('a', String(round)));
    if (told.length !== round) return false;
  }
  await desk.delete();
  return true;
}

/** What a writer asks of main, in order, when main answers as given; and what the person is told. */
export async function asked(answers: readonly ('kept' | 'gap' | 'due' | 'full')[]): Promise<readonly string[]> {
  const commits = createCommits();
  desks += 1;
  const desk = openDesk(`writer-${desks}-${Date.now()}`, commits.tell);
  const log: string[] = [];
  const left = [...answers];
  const writer = startJournalWriter(
    {
      desk,
      commits,
      newId: () => 'made',
      tell: (trouble) => void log.push(trouble ? `trouble: ${trouble.kind}` : 'well'),
      ask: async (name, input) => {
        if (name === 'journal.snapshot') {
          const part = input as { part: string; sequence?: number };
          log.push(part.part === 'end' ? `snapshot at ${part.sequence}` : part.part);
          return ok(null) as never; // the answers of main, of which this test plays the part
        }
        const { changes } = input as { changes: readonly { sequence: number }[] };
        log.push(`append ${changes.map(({ sequence }) => sequence).join(' ')}`);
        const answer = left.shift() ?? 'kept';
        const full = fail({ kind: 'file', trouble: 'full', detail: 'ENOSPC' } as const);
        return (answer === 'full' ? full : ok(answer)) as never;
      },
    },
    { isFollowing: true },
  );
  for (let round = 0; round < answers.length; round++) {
    await desk.readings.put(reading('a', String(round)));
    await writer.journalled();
    log.push('journalled');
  }
  writer.stop();
  await desk.delete();
  return log;
}
