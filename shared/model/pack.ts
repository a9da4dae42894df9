import * as z from 'zod';

/** Why a row is in a pack, what presses most first. */
export const packRanks = ['closing', 'refused', 'changed', 'answered', 'waiting', 'draft', 'unread'] as const;
export const PackRank = z.enum(packRanks);
export type PackRank = z.infer<typeof PackRank>;

/** Where a row of a pack opens: the places of the window that hold something to work through. */
const PackPlace = z.discriminatedUnion('screen', [
  z.object({
    screen: z.literal('news'),
    tab: z.enum(['all', 'unread', 'region', 'starred']),
    entryId: z.string().nullable(),
  }),
  z.object({
    screen: z.literal('specification'),
    revisionId: z.string().nullable(),
    clauseId: z.string().nullable(),
  }),
  z.object({
    screen: z.literal('responses'),
    sourceId: z.string().nullable(),
    submissionId: z.string().nullable(),
  }),
  z.object({ screen: z.literal('triage'), revisionId: z.string(), annotationId: z.string().nullable() }),
  z.object({ screen: z.literal('programme') }),
]);

/** What became of a row, by the person's own word. */
export const PackFate = z.enum(['waiting', 'done', 'later']);
export type PackFate = z.infer<typeof PackFate>;

/**
 * One row of a pack, as it was when the pack was begun: what it is about may be gone from the briefing by the time it is worked through.
 * `isGuessed`: how long it takes was not known, and the minutes are what such a thing is counted as.
 */
export const PackRow = z.object({
  key: z.string(),
  title: z.string(),
  reason: z.string(),
  rank: PackRank,
  closesAt: z.union([z.iso.date(), z.iso.datetime()]).nullable(),
  minutes: z.int().positive(),
  isGuessed: z.boolean(),
  place: PackPlace,
  fate: PackFate,
});
export type PackRow = z.infer<typeof PackRow>;

/** What the person set out to do in the minutes that they had, in its order. */
export const Pack = z.object({
  minutes: z.int().positive(),
  begunAt: z.iso.datetime(),
  rows: z.array(PackRow).min(1),
});
export type Pack = z.infer<typeof Pack>;
