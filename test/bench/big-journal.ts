/*
 * A journal of half a gigabyte, made by the journal itself, and opened anew by a process that does nothing else: seconds and the most
 * memory that it took; and how large the file is that its next snapshot puts in its place. Run as a program it is that process.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { createJournal, type Journal } from '../../main/journal/create-journal.ts';
import { listJournals } from '../../main/journal/journal-files.ts';
import type { KeyedRow } from '../../shared/journal/frame.ts';
import type { Result } from '../../shared/result.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Row } from './row.ts';

const bytes = 500_000_000;
const rows = 20_000;
const words = 'The clause should name who may see the record, and for how long. '.repeat(15);
const Measured = z.object({ seconds: z.number(), mostMb: z.number() });

/** The two figures, and a printed line of what becomes of the file. */
export async function bigJournal(): Promise<readonly Row[]> {
  const temporary = temporaryFolder('bench-big-journal');
  const folder = join(temporary.path, 'journal');
  try {
    await make(folder);
    const before = await sizeOf(folder);
    const opened = spawnSync(process.execPath, [import.meta.filename, folder], { encoding: 'utf8' });
    if (opened.status !== 0) throw new Error(opened.stderr);
    const { seconds, mostMb } = Measured.parse(JSON.parse(opened.stdout));
    const journal = journalIn(folder);
    value(await journal.open(() => {}));
    await takeSnapshot(journal, 0);
    await journal.close();
    console.log(
      `a journal of ${megabytes(before)} MB, and ${megabytes(await sizeOf(folder))} MB after its next snapshot`,
    );
    const row = { group: 'journal', better: 'lower', peer: 'none', peerValue: 0 } as const;
    return [
      { ...row, name: `a journal of ${megabytes(before)} MB opened`, value: seconds, unit: 's', target: 10 },
      { ...row, name: 'the most memory of its process meanwhile', value: mostMb, unit: 'MB', target: 512 },
    ];
  } finally {
    temporary.remove();
  }
}

const journalIn = (folder: string): Journal => createJournal({ folder, now: () => new Date() });
const rowOf = (index: number, turn: number): KeyedRow => [
  `note ${index}`,
  { id: `note ${index}`, words: `${words}${turn}` },
];
const all = (turn: number): KeyedRow[] => Array.from({ length: rows }, (_, index) => rowOf(index, turn));

/** A desk of some notes, each written again and again until the file is as large as that. */
async function make(folder: string): Promise<void> {
  const journal = journalIn(folder);
  value(await journal.open(() => {}));
  await takeSnapshot(journal, 0);
  let sequence = 0;
  for (let turn = 1; (await sizeOf(folder)) < bytes; turn += 1) {
    const changes = all(turn).map((row) => {
      sequence += 1;
      return { sequence, edits: [{ table: 'annotations', puts: [row], deletes: [] }] };
    });
    value(await journal.append(changes));
  }
  await journal.close();
}

async function takeSnapshot(journal: Journal, sequence: number): Promise<void> {
  value(await journal.snapshot({ part: 'begin', deskId: 'bench', deskVersion: 4 }));
  value(await journal.snapshot({ part: 'rows', table: 'annotations', rows: all(0) }));
  value(await journal.snapshot({ part: 'end', sequence }));
}

/** The size of the file that counts. */
async function sizeOf(folder: string): Promise<number> {
  const [newest] = await listJournals(folder);
  return newest === undefined ? 0 : statSync(join(folder, newest.name)).size;
}

const megabytes = (size: number): string => (size / 1_000_000).toFixed(size < 10_000_000 ? 1 : 0);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Open it and say what that took. `maxRSS` is in kilobytes on every system. */
async function measure(folder: string): Promise<void> {
  const journal = journalIn(folder);
  const begun = performance.now();
  const state = value(await journal.open(() => {}));
  const seconds = (performance.now() - begun) / 1000;
  if (state.state !== 'kept' || state.holding.counts.annotations !== rows)
    throw new Error('It was not read to its end');
  const mostMb = (process.resourceUsage().maxRSS * 1024) / 1_000_000;
  console.log(JSON.stringify({ seconds, mostMb }));
  await journal.close();
}

if (import.meta.main) await measure(process.argv[2] ?? '');
