import * as z from 'zod';

/** It can be read out over a telephone: no I, O, Q, Z, 0 or 1. */
const Reference = z.string().regex(/^[A-HJ-NPR-Y2-9]{8}$/);

/**
 * The office's word that it holds a submission. `supersedes`: the reference of the submission that the office has put this
 * one in place of; absent when there is none, or the office knows of none.
 */
export const Receipt = z.object({
  submissionId: z.uuid(),
  reference: Reference,
  receivedAt: z.iso.datetime(),
  digest: z.string(),
  office: z.string(),
  supersedes: Reference.optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A reference as it is read out: "H7KM 4T9R". */
export const formatReference = (reference: string): string => `${reference.slice(0, 4)} ${reference.slice(4)}`;
