import { desk } from '../db/databases.ts';
import type { Desk, PreferenceRow } from '../db/desk.ts';
import { type Preferences, parsePreference } from '../db/preferences.ts';
import { readPreference } from '../queries/preferences.ts';
import { keepOrSay } from './keep-or-say.ts';

/** Keep a preference; false, and told, where it cannot be kept. A stored one that no longer parses is put aside, not written over. */
export const setPreference = <N extends keyof Preferences>(
  name: N,
  value: Preferences[N],
  into: Desk = desk,
): Promise<boolean> => changePreference(name, () => value, into);

/** The same, of what `change` makes of it as it is kept: so that of two changes in quick succession both count. */
export async function changePreference<N extends keyof Preferences>(
  name: N,
  change: (kept: Preferences[N]) => Preferences[N],
  into: Desk = desk,
): Promise<boolean> {
  const kept = await keepOrSay(() =>
    into.transaction('rw', into.preferences, async () => {
      const before = await into.preferences.get(name);
      if (before && !parsePreference(name, before.value)) await putAside(into, before);
      const value = change(await readPreference(into, name));
      await into.preferences.put({ name, value } as PreferenceRow); // name and value belong together by the signature
      return true;
    }),
  );
  return kept ?? false;
}

/** Under a name that nothing reads: for whoever is asked what became of it. */
const putAside = (into: Desk, { name, value }: PreferenceRow): Promise<string> =>
  into.preferences.put({ name: `${name}, unreadable`, value } as unknown as PreferenceRow);
