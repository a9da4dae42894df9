/**
 * What the office has made of comments, as it publishes it: one `answers.json`, which is also where it is kept. It says the comment's
 * and the submission's ids and nothing of anybody's words.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Resource } from './reply.ts';

/** One answer as it is written. */
export const WrittenAnswer = z.object({
  comment: z.string(),
  submission: z.string(),
  reference: z.string(),
  groupedWith: z.string(),
  disposition: z.string().nullable(),
  explanation: z.string(),
  responsible: z.string().nullable(),
  appliedIn: z.object({ draft: z.string(), revision: z.string(), clause: z.string() }).nullable(),
  answeredAt: z.string(),
});
export type WrittenAnswer = z.infer<typeof WrittenAnswer>;

/** The answers of an office. */
export type Answers = {
  readonly published: () => Resource;
  /** How many groups there are: the next is one more. */
  readonly groups: () => number;
  /** Publish these; one given before to the same comment is replaced. */
  readonly give: (answers: readonly WrittenAnswer[], at: Date) => void;
};

const Kept = z.object({ version: z.literal(1), answers: z.array(WrittenAnswer) });

/** Open the answers kept in a folder, or in memory. */
export function openAnswers(folder: string | undefined, openedAt: Date): Answers {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const file = folder === undefined ? null : join(folder, 'answers.json');
  const kept = file !== null && existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).answers : [];
  const byComment = new Map(kept.map((answer) => [answer.comment, answer]));
  let modifiedAt = openedAt;
  const text = (): string => JSON.stringify({ version: 1, answers: [...byComment.values()] }, null, 2);
  return {
    published: () => ({ type: 'application/json', body: Buffer.from(text()), modifiedAt }),
    groups: () => new Set([...byComment.values()].map(({ groupedWith }) => groupedWith)).size,
    give: (answers, at) => {
      for (const answer of answers) byComment.set(answer.comment, answer);
      modifiedAt = at;
      if (file !== null) writeFileSync(file, text());
    },
  };
}
