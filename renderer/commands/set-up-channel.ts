/* Choosing the channel of this workstation, at the first run. */

import { desk, library } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { readPreference } from '../queries/preferences.ts';
import { setPreference } from './set-preference.ts';
import { stopSync } from './stop-sync.ts';
import { syncNow, syncSettled } from './sync-now.ts';

/** Follow this channel and begin to fetch it. One that was followed before is stopped and its copy put away; the desk is not touched. False, and told, where the choice cannot be kept. */
export async function setUpChannel(
  url: string,
  on: { readonly desk: Desk; readonly library: Library } = { desk, library },
): Promise<boolean> {
  const before = await readPreference(on.desk, 'channels');
  const isOther = before.length !== 1 || before[0] !== url;
  if (isOther && before.length > 0) {
    await stopSync();
    await syncSettled(); // so that nothing of it arrives after the clearing
    await clearLibrary(on.library);
    await setPreference('syncedAt', null, on.desk); // nothing is here of any time any more
  }
  if (!(await setPreference('channels', [url], on.desk))) return false;
  // A sync that began before the choice knows nothing of it: joining that one would fetch nothing.
  void (isOther ? syncSettled() : Promise.resolve()).then(syncNow);
  return true;
}

/** The library can be rebuilt by sync at any time. */
const clearLibrary = (library: Library): Promise<void> =>
  library.transaction('rw', library.tables, async () => {
    for (const table of library.tables) await table.clear();
  });
