/*
 * What became of one comment, in the office's own words. Answers come from the office like anything that is published; they
 * never change what the person wrote.
 */
import * as z from 'zod';

/** What an office may decide of a comment (the dispositions of the HL7 ballot sheet). */
export const dispositions = [
  'persuasive',
  'persuasiveWithMod',
  'notPersuasive',
  'notPersuasiveWithMod',
  'notRelated',
  'referredAndTracked',
  'pendingInputFromSubmitter',
  'pendingInputFromOther',
  'consideredForFutureUse',
  'consideredQuestionAnswered',
  'consideredNoActionRequired',
] as const;
export const Disposition = z.enum(dispositions);
export type Disposition = z.infer<typeof Disposition>;

/**
 * The office's answer to one comment. `id`: the comment's. `groupedWith`: what the office merged it with, by the name it uses.
 * `disposition` null: taken in, not decided. `appliedIn`: the revision (its id) that the change was made in, and `appliedTo` the
 * clause there that shows it, by the number or the key that the office gave.
 */
export const Answer = z.object({
  id: z.uuid(),
  channelId: z.url(),
  submissionId: z.uuid(),
  reference: z.string(),
  groupedWith: z.string().nullable(),
  disposition: Disposition.nullable(),
  explanation: z.string(),
  responsible: z.string().nullable(),
  appliedIn: z.string().nullable(),
  appliedTo: z.string().nullable(),
  answeredAt: z.iso.datetime(),
});
export type Answer = z.infer<typeof Answer>;
