import { useLiveQuery } from 'dexie-react-hooks';
import { library } from '../db/databases.ts';
import type { EntryBody } from '../db/library.ts';

/** The body of one entry; `undefined` until the library has answered, `null` when it holds none. */
export const useNewsBody = (id: string): EntryBody | null | undefined => {
  const answer = useLiveQuery(async () => ({ id, body: (await library.entryBodies.get(id)) ?? null }), [id]);
  // While another entry's answer is still the latest, there is no answer to this one.
  return answer?.id === id ? answer.body : undefined;
};
