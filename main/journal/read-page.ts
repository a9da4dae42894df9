import { open } from 'node:fs/promises';
import { Frame } from '../../shared/journal/frame.ts';
import type { JournalPage } from '../../shared/journal/messages.ts';
import { readFrames } from './frame-bytes.ts';

/** About how many bytes cross at once. */
const pageBytes = 2_000_000;

/** Some frames of a journal's file, from where one begins; `next` is where the following page begins, null at the end. */
export async function readPage(path: string, from: number): Promise<JournalPage> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const frames: Frame[] = [];
    for await (const { json, end } of readFrames(file, from)) {
      const frame = Frame.safeParse(json);
      if (!frame.success) break;
      frames.push(frame.data);
      if (end - from >= pageBytes && end < size) return { frames, next: end, size };
    }
    return { frames, next: null, size };
  } finally {
    await file.close();
  }
}
