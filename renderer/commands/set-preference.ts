import { desk } from '../db/databases.ts';
import type { Desk, PreferenceRow } from '../db/desk.ts';
import type { Preferences } from '../db/preferences.ts';

/** Keep a preference. */
export async function setPreference<N extends keyof Preferences>(
  name: N,
  value: Preferences[N],
  into: Desk = desk,
): Promise<void> {
  await into.preferences.put({ name, value } as PreferenceRow); // name and value belong together by the signature
}
