/* What the tests of keeping files run in the page: the keeping, on databases of their own, with the test as main. */
import { ask } from '../../renderer/ask.ts';
import { type FileKeeping, startKeepingFiles } from '../../renderer/background/keep-files.ts';
import { dropFile } from '../../renderer/commands/attachments.ts';
import { setPreference } from '../../renderer/commands/set-preference.ts';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';
import { type EntryHead, type Library, openLibrary } from '../../renderer/db/library.ts';
import { useConnection } from '../../renderer/state/connection.ts';

let desk: Desk;
let library: Library;
let keeping: FileKeeping;
let now = '';

/** Open databases of that name with these items, and keep what they want at that moment. */
export async function start(name: string, at: string, entries: readonly EntryHead[]): Promise<void> {
  desk = openDesk(`${name}-desk`);
  library = openLibrary(`${name}-library`);
  now = at;
  await library.entries.bulkPut([...entries]);
  keeping = startKeepingFiles({ library, desk, ask, now: () => new Date(now) });
  await keeping.settled();
}
/** A sync is over, at that moment; all that it leads to is done. */
export async function syncEnds(at: string): Promise<void> {
  now = at;
  useConnection.setState({ isSyncing: true });
  useConnection.setState({ isSyncing: false });
  await keeping.settled();
}
export const setOnline = (isOnline: boolean): void => useConnection.setState({ isOnline });
export async function limit(bytes: number): Promise<void> {
  await setPreference('filesLimit', bytes, desk);
  await keeping.settled();
}
export const star = (id: string) => desk.readings.put({ id, readAt: null, starredAt: now, clauseId: null });
export const drop = (url: string) => dropFile({ url, mediaType: '', title: null }, { library });
/** The person keeps a file. */
export const wish = (url: string, size: number) =>
  library.files.put({ id: url, bytes: new Uint8Array(size), keptAt: now });
export const kept = () => library.files.toCollection().primaryKeys();
