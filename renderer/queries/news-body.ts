import { library } from '../db/databases.ts';
import type { EntryBefore, EntryBody } from '../db/library.ts';
import { useAnswer } from './use-answer.ts';

/** The body of one entry; `undefined` until the library has answered, `null` when it holds none. */
export const useNewsBody = (id: string): EntryBody | null | undefined =>
  useAnswer(id, async () => (await library.entryBodies.get(id)) ?? null);

/** What an entry said before its publisher changed it; `undefined` until the library has answered, `null` where it never was changed. */
export const useNewsBefore = (id: string): EntryBefore | null | undefined =>
  useAnswer(id, async () => (await library.entriesBefore.get(id)) ?? null);
