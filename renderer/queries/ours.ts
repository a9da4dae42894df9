/* What is this trust's own by name, read once for all screens and kept current. */
import type { Region } from '../../shared/model/channel.ts';
import { type FindOurs, newOursFinder, ourNames, supplierRoles, withAliases } from '../../shared/trust/our-names.ts';
import { desk, library } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { heldAnswer } from './held-answer.ts';
import { readPreference } from './preferences.ts';
import { regionsById } from './programme-channels.ts';

/** The trust's own. `roles`: who supplies its systems, by name, and as what ("PAS supplier"). `hasNames` false: a text can name nothing. */
export interface Ours {
  readonly region: Region | null;
  readonly hasNames: boolean;
  readonly find: FindOurs;
  readonly roles: ReadonlyMap<string, string>;
}

/** What is ours, as both databases have it now. */
export async function readOurs(from: Desk, programme: Library): Promise<Ours> {
  const [profile, systems, channels, terms] = await Promise.all([
    readPreference(from, 'profile'),
    readPreference(from, 'systems'),
    programme.channels.toArray(),
    programme.terms.toArray(),
  ]);
  const region = (profile.region === null ? null : regionsById(channels).get(profile.region)) ?? null;
  const names = withAliases(ourNames({ trust: profile.trust, region, systems }, channels), terms);
  return {
    region,
    hasNames: names.length > 0,
    find: newOursFinder(names),
    roles: new Map(supplierRoles(systems, channels).map(({ name, role }) => [name, role])),
  };
}

/** The same, kept current; `undefined` until both databases have answered. */
export const useOurs = heldAnswer(() => readOurs(desk, library));
