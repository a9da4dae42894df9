import { useLiveQuery } from 'dexie-react-hooks';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { defaults, type Preferences, salvagePreference } from '../db/preferences.ts';

/** A preference as stored, or what of it still parses, or its default where none is stored. */
export async function readPreference<N extends keyof Preferences>(from: Desk, name: N): Promise<Preferences[N]> {
  const row = await from.preferences.get(name);
  return row ? salvagePreference(name, row.value) : defaults[name];
}

/** A preference, kept current; `undefined` until the desk has answered. */
export const usePreference = <N extends keyof Preferences>(name: N): Preferences[N] | undefined =>
  useLiveQuery(() => readPreference(desk, name), [name]);
