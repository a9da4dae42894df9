/* What the channels say of the programme, and where this person stands in it. */
import type { Channel, Region } from '../../shared/model/channel.ts';
import { desk, library } from '../db/databases.ts';
import { heldAnswer } from './held-answer.ts';
import { readPreference } from './preferences.ts';

/** Every channel as last published; `undefined` until the library has answered. */
export const useChannels = heldAnswer<readonly Channel[]>(() => library.channels.toArray());

/** The regions that a channel names, by their ids. */
export const regionsById = (channels: readonly Channel[]): ReadonlyMap<string, Region> =>
  new Map(channels.flatMap(({ regions }) => regions.map((region) => [region.id, region] as const)));

/** The person's own trust and region; `region` is null where none is chosen, or no channel names it. */
export interface Home {
  readonly trust: string;
  readonly region: Region | null;
}

const useProfile = heldAnswer(() => readPreference(desk, 'profile'));

/** Whose workstation this is, kept current. */
export function useHome(channels: readonly Channel[]): Home | undefined {
  const profile = useProfile();
  if (!profile) return undefined;
  const region = profile.region === null ? null : (regionsById(channels).get(profile.region) ?? null);
  return { trust: profile.trust, region };
}
