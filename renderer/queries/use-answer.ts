import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What a query about one thing answers, kept current; `undefined` until it has. When the thing asked about changes,
 * `useLiveQuery` goes on giving the answer about the one before: that would be words under another's name, so it is held back.
 */
export function useAnswer<T>(about: string, read: () => Promise<T>): T | undefined {
  const answer = useLiveQuery(async () => ({ about, value: await read() }), [about]);
  return answer?.about === about ? answer.value : undefined;
}
