import { desk, library } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { keepWithin } from '../db/keep-within.ts';
import type { Library } from '../db/library.ts';
import { readPreference } from '../queries/preferences.ts';
import { setPreference } from './set-preference.ts';
import { syncNow } from './sync-now.ts';

/** Keep pictures of news up to so many bytes from now on: the oldest go at once, or those that went come again with the next sync. */
export async function limitPictures(
  bytes: number,
  on: { readonly desk: Desk; readonly library: Library } = { desk, library },
): Promise<void> {
  const before = await readPreference(on.desk, 'picturesLimit');
  if (!(await setPreference('picturesLimit', bytes, on.desk))) return;
  const starred = new Set(await on.desk.readings.where('starredAt').above('').primaryKeys());
  await keepWithin(on.library, starred, bytes);
  if (bytes <= before) return;
  await forgetDropped(on.library);
  void syncNow();
}

/** A picture without its cursor is asked for again. */
async function forgetDropped(library: Library): Promise<void> {
  const kept = new Set(await library.assets.toCollection().primaryKeys());
  const shown = (await library.entries.toArray()).flatMap(({ images }) => images.map(({ url }) => url));
  await library.cursors.bulkDelete(shown.filter((url) => !kept.has(url)));
}
