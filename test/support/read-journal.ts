/* The journal of a profile as somebody finds it who knows nothing but its files. */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { readFrames } from '../../main/journal/frame-bytes.ts';
import { listJournals } from '../../main/journal/journal-files.ts';
import { createFold, type Folded } from '../../shared/journal/fold.ts';
import { Frame, type KeyedRow } from '../../shared/journal/frame.ts';

/** What the newest file of the journal adds up to, up to its last whole frame; null where there is none. Nothing is changed. */
export async function readJournal(profile: string): Promise<Folded<KeyedRow[1]> | null> {
  const folder = join(profile, 'journal');
  const [newest] = await listJournals(folder);
  if (newest === undefined) return null;
  const file = await open(join(folder, newest.name), 'r');
  try {
    return await fold(file);
  } finally {
    await file.close();
  }
}

async function fold(file: FileHandle): Promise<Folded<KeyedRow[1]>> {
  const { add, folded } = createFold(([, row]) => row);
  for await (const { json } of readFrames(file)) add(Frame.parse(json));
  return folded();
}
