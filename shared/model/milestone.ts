import * as z from 'zod';

const when = z.union([z.iso.date(), z.iso.datetime()]);

/** One date (or span) of the programme's timetable. `was`: the date it had before. `asks`: something is asked of trusts by then. */
export const Milestone = z.object({
  id: z.string(),
  title: z.string(),
  lane: z.enum(['specifications', 'procurement', 'national', 'region']),
  region: z.string().nullable(),
  startsAt: when,
  endsAt: when.nullable(),
  was: when.nullable(),
  certainty: z.enum(['fixed', 'expected']),
  asks: z.boolean(),
});
export type Milestone = z.infer<typeof Milestone>;
