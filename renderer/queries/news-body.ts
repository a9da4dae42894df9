import { library } from '../db/databases.ts';
import type { EntryBody } from '../db/library.ts';
import { useAnswer } from './use-answer.ts';

/** The body of one entry; `undefined` until the library has answered, `null` when it holds none. */
export const useNewsBody = (id: string): EntryBody | null | undefined =>
  useAnswer(id, async () => (await library.entryBodies.get(id)) ?? null);
