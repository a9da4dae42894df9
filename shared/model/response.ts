import * as z from 'zod';

/** Whom a response speaks for, when not for the person who signs it. */
export const OnBehalfOf = z.object({ name: z.string(), email: z.string() });
export type OnBehalfOf = z.infer<typeof OnBehalfOf>;

/**
 * What a person has settled of a response while they write it: the comments on one source (`sourceId`), gathered. It has no row
 * before something is settled. `supersedes`: the submission that it will replace.
 */
export const Response = z.object({
  sourceId: z.string(),
  onBehalfOf: OnBehalfOf.nullable(),
  supersedes: z.uuid().nullable(),
});
export type Response = z.infer<typeof Response>;
