import * as z from 'zod';

/**
 * A row of the briefing that the person put off. `id`: what the row is about; `until`: the day that it comes back on, or null,
 * not for them: it does not. `title`: what it said, to be taken back by. `at`: when it was put off.
 */
export const PutOff = z.object({
  id: z.string(),
  title: z.string(),
  until: z.iso.date().nullable(),
  at: z.iso.datetime(),
});
export type PutOff = z.infer<typeof PutOff>;

/** A row of the briefing as it can be put off. `changedAt`: when the newest of what it tells happened; null: it does not change. */
export interface PutOffRow {
  readonly key: string;
  readonly title: string;
  readonly closesAt: string | null;
  readonly changedAt: string | null;
}
