import * as z from 'zod';

/** Who provides one service to one region (`region` null: nationally), how far the choice has come, and who says so, as at when. */
export const Supplier = z.object({
  id: z.string(),
  service: z.string(),
  region: z.string().nullable(),
  name: z.string().nullable(),
  candidates: z.array(z.string()),
  status: z.enum(['not-begun', 'longlisted', 'shortlisted', 'named', 'contracted']),
  note: z.string().nullable(),
  source: z.object({ title: z.string(), url: z.string().nullable() }),
  asAt: z.iso.date(),
});
export type Supplier = z.infer<typeof Supplier>;
