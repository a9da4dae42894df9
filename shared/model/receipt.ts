import * as z from 'zod';

/** The office's word that it holds a submission. `reference` can be read out over a telephone. */
export const Receipt = z.object({
  submissionId: z.uuid(),
  reference: z.string().regex(/^[A-Z0-9]{8}$/),
  receivedAt: z.iso.datetime(),
  digest: z.string(),
  office: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;
