/*
 * What one file of the journal holds, read as a stream and never changed. A row that was written a hundred times is hashed once, as it
 * stands in the end: most of a long journal is rows written over, and hashing each as it came was most of its reading.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { holdingOf, type JournalHolding } from '../../shared/journal/copy-state.ts';
import { createFold, type Folded } from '../../shared/journal/fold.ts';
import { AnyHeader, Frame, type KeyedRow, readerVersion } from '../../shared/journal/frame.ts';
import { rowHash } from '../../shared/journal/row-hash.ts';
import { type Ending, readFrames } from './frame-bytes.ts';

/** A file described. `kept`: a desk as it once stood, and how the file ends; `holding.isCut` says whether its end is damaged. */
export type Described =
  | { readonly state: 'newer' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'kept'; readonly holding: JournalHolding; readonly ending: Ending };

/** Told how many bytes of how many have been read. */
export type Progress = (done: number, total: number) => void;

const progressEvery = 8_000_000;

/** Describe a file. Throws what the file system says when it cannot even be opened. */
export async function describeFile(path: string, progress: Progress): Promise<Described> {
  const file = await open(path, 'r');
  try {
    return await describe(file, progress);
  } finally {
    await file.close();
  }
}

async function describe(file: FileHandle, progress: Progress): Promise<Described> {
  const { size: total } = await file.stat();
  const { add, folded } = createFold((row) => row);
  const frames = readFrames(file);
  let good = 0;
  let told = 0;
  let next = await frames.next();
  while (!next.done) {
    const { json, end } = next.value;
    if (good === 0 && isNewer(json)) return { state: 'newer' };
    const frame = Frame.safeParse(json);
    // Whole by its checksum, and yet not what can follow: not ours to read any further.
    if (!frame.success || !add(frame.data)) break;
    good = end;
    if (end - told >= progressEvery) {
      progress(end, total);
      told = end;
    }
    next = await frames.next();
  }
  const ending: Ending = next.done ? next.value : { good, size: total, tail: 'damaged' };
  const { header, isWhole, sequence, savedAt, tables } = folded();
  if (header === null || savedAt === null || !isWhole) return { state: 'unreadable' };
  const { deskId, deskVersion } = header;
  const isCut = ending.tail === 'damaged';
  const holding = holdingOf(hashesOf(tables));
  return { state: 'kept', holding: { deskId, deskVersion, sequence, savedAt, isCut, ...holding }, ending };
}

function isNewer(json: unknown): boolean {
  const header = AnyHeader.safeParse(json);
  return header.success && header.data.minReaderVersion > readerVersion;
}

const hashesOf = (tables: Folded<KeyedRow>['tables']): Folded<number>['tables'] =>
  new Map(
    [...tables].map(
      ([name, rows]) => [name, new Map([...rows].map(([key, row]) => [key, rowHash(row, name)]))] as const,
    ),
  );
