/*
 * A database cannot be trusted to finish a write that begins as the window closes. So what is not on disk at that
 * moment is also put where writing is immediate, and taken up again the next time.
 */
import { z } from 'zod';
import { Body, Target } from '../../shared/model/annotation.ts';
import type { Typed } from './writing.ts';

const Stashed = z.array(
  z.object({ id: z.uuid(), target: Target, body: Body, quoted: z.string(), isKept: z.boolean() }),
);

const place = 'pitchside-unsaved';

/** Put these away beside what was put away before; the newest words of each win. */
export function stash(unsaved: readonly Typed[], storage: Storage = localStorage): void {
  if (unsaved.length === 0) return;
  const ids = new Set(unsaved.map(({ id }) => id));
  const before = readStash(storage).filter(({ id }) => !ids.has(id));
  try {
    storage.setItem(place, JSON.stringify([...before, ...unsaved]));
  } catch {
    // Full: the write to the database that was begun is then the only hope.
  }
}

/** Take everything that was put away. */
export function takeStash(storage: Storage = localStorage): readonly Typed[] {
  const found = readStash(storage);
  storage.removeItem(place);
  return found;
}

function readStash(storage: Storage): readonly Typed[] {
  try {
    const parsed = Stashed.safeParse(JSON.parse(storage.getItem(place) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return []; // it is no JSON, so it is not ours
  }
}
