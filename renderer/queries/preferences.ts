import { useLiveQuery } from 'dexie-react-hooks';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { defaults, type Preferences, preferenceSchemas } from '../db/preferences.ts';

/** A preference as stored, or its default where none is stored or it no longer parses. */
export async function readPreference<N extends keyof Preferences>(from: Desk, name: N): Promise<Preferences[N]> {
  const row = await from.preferences.get(name);
  const parsed = preferenceSchemas[name].safeParse(row?.value);
  return parsed.success ? (parsed.data as Preferences[N]) : defaults[name]; // the schema of `name` has just checked it
}

/** A preference, kept current; `undefined` until the desk has answered. */
export const usePreference = <N extends keyof Preferences>(name: N): Preferences[N] | undefined =>
  useLiveQuery(() => readPreference(desk, name), [name]);
