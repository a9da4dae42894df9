import * as z from 'zod';

/** Who the person is, as they sign: leaves only with a response. */
export const Profile = z.object({
  trust: z.string(),
  region: z.string().nullable(),
  name: z.string(),
  role: z.string(),
});
export type Profile = z.infer<typeof Profile>;

/** Every preference with its schema. A stored value that no longer parses falls back to the one in `defaults`. */
export const preferenceSchemas = {
  profile: Profile,
  /** Addresses of the channels; empty until the first run is done. */
  channels: z.array(z.url()),
  theme: z.enum(['light', 'dark', 'system']),
  /** When the briefing was last looked at, before this time. */
  lastLookedAt: z.iso.datetime().nullable(),
  welcomed: z.boolean(),
  /** When a sync last reached any source. */
  syncedAt: z.iso.datetime().nullable(),
} as const;

export type Preferences = { readonly [N in keyof typeof preferenceSchemas]: z.infer<(typeof preferenceSchemas)[N]> };

/** What stands before a person has chosen. */
export const defaults: Preferences = {
  profile: { trust: '', region: null, name: '', role: '' },
  channels: [],
  theme: 'system',
  lastLookedAt: null,
  welcomed: false,
  syncedAt: null,
};
