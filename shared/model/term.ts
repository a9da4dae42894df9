import * as z from 'zod';

/** A term of a programme's glossary: what else it is called, what it means, who says so, and as at which day. */
export const Term = z.object({
  id: z.string(),
  channelId: z.url(),
  term: z.string(),
  also: z.array(z.string()),
  meaning: z.string(),
  source: z.string(),
  asAt: z.iso.date().nullable(),
});
export type Term = z.infer<typeof Term>;
