import { liveQuery } from 'dexie';
import type { Desk } from '../db/desk.ts';
import { readPreference } from '../queries/preferences.ts';
import { useSingleKeys } from '../state/single-keys.ts';

/** From now on single keys work, or do not, as the person chose. */
export function followSingleKeys(desk: Desk): void {
  liveQuery(() => readPreference(desk, 'singleKeys')).subscribe((isOn) => useSingleKeys.setState({ isOn }));
}
