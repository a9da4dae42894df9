import * as z from 'zod';
import { OwnFeed } from '../../shared/model/own-feed.ts';
import { Pack } from '../../shared/model/pack.ts';
import { OwnSystem } from '../../shared/model/system.ts';

/** Who the person is, as they sign: leaves only with a response. */
export const Profile = z.object({
  trust: z.string(),
  region: z.string().nullable(),
  name: z.string(),
  role: z.string(),
});
export type Profile = z.infer<typeof Profile>;

/** Every preference with its schema. What no longer parses is salvaged field by field. */
export const preferenceSchemas = {
  profile: Profile,
  /** The systems and suppliers that the trust uses. */
  systems: z.array(OwnSystem),
  /** Addresses of the channels; empty until the first run is done. */
  channels: z.array(z.url()),
  /** Feeds that the person added beside the channel's. */
  ownFeeds: z.array(OwnFeed),
  /** How much the pictures of news may take, in bytes. */
  picturesLimit: z.int().positive(),
  /** The same of small files that news points to and that are kept by themselves; 0: none are. */
  filesLimit: z.int().nonnegative(),
  theme: z.enum(['light', 'dark', 'system']),
  /** Whether letters and signs do something by themselves. */
  singleKeys: z.boolean(),
  /** Whether closing the window leaves Pitchside in the tray, syncing and sending; and whether that was said once. */
  staysInTray: z.boolean(),
  saidInTray: z.boolean(),
  /** Whether the system tells what needs the person. */
  notifies: z.boolean(),
  /** Whether what is written is checked for its spelling, and the words that the person added to the dictionary. */
  checksSpelling: z.boolean(),
  ownWords: z.array(z.string()),
  /** What was told so, oldest first; null: nothing was ever looked at. */
  told: z.array(z.string()).nullable(),
  /** How long texts are set. Lists keep their size. */
  textSize: z.enum(['smaller', 'usual', 'larger', 'largest']),
  lineSpacing: z.enum(['usual', 'open']),
  typeface: z.enum(['serif', 'sans']),
  /** When the briefing was last looked at, before this time. */
  lastLookedAt: z.iso.datetime().nullable(),
  /** The same of the programme. */
  programmeLookedAt: z.iso.datetime().nullable(),
  /** What the person set out to do in the minutes they had; null: nothing. */
  pack: Pack.nullable(),
  welcomed: z.boolean(),
  /** When a sync last reached any source. */
  syncedAt: z.iso.datetime().nullable(),
} as const;

export type Preferences = { readonly [N in keyof typeof preferenceSchemas]: z.infer<(typeof preferenceSchemas)[N]> };

/** A stored value, if it still parses. */
export function parsePreference<N extends keyof Preferences>(
  name: N,
  value: unknown,
): { readonly value: Preferences[N] } | null {
  const parsed = preferenceSchemas[name]?.safeParse(value);
  return parsed?.success ? { value: parsed.data as Preferences[N] } : null; // the schema of `name` has just checked it
}

/** What can still be read of a stored value: of several fields those that parse, and the defaults for the rest. */
export function salvagePreference<N extends keyof Preferences>(name: N, value: unknown): Preferences[N] {
  const whole = parsePreference(name, value);
  if (whole) return whole.value;
  let salvaged = defaults[name];
  if (!isFields(value) || !isFields(salvaged)) return salvaged;
  for (const [field, each] of Object.entries(value)) {
    salvaged = parsePreference(name, Object.assign({}, salvaged, { [field]: each }))?.value ?? salvaged;
  }
  return salvaged;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands before a person has chosen. */
export const defaults: Preferences = {
  profile: { trust: '', region: null, name: '', role: '' },
  systems: [],
  channels: [],
  ownFeeds: [],
  picturesLimit: 200_000_000,
  filesLimit: 200_000_000,
  theme: 'system',
  singleKeys: true,
  // A program that stays when its window is closed must be the person's own choice.
  staysInTray: false,
  saidInTray: false,
  // There are four kinds, each told once, and each costs something when it is seen too late.
  notifies: true,
  told: null,
  checksSpelling: true,
  ownWords: [],
  textSize: 'usual',
  lineSpacing: 'usual',
  typeface: 'serif',
  lastLookedAt: null,
  programmeLookedAt: null,
  pack: null,
  welcomed: false,
  syncedAt: null,
};
