/* What was written here and can no longer be understood: kept as it is, and shown as far as it can be read. */
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { isAnnotation, isStep, isSubmission, wordsOf } from '../db/readable-rows.ts';
import { useAnswer } from './use-answer.ts';

/** A row that is no annotation, response or step of a sending any more. `words`: what reads as writing in it, longest first; `raw`: all of it, as JSON. */
export interface Unreadable {
  readonly id: string;
  readonly words: readonly string[];
  readonly raw: string;
}

/** Every annotation, response and step of a sending that cannot be understood, kept current; `undefined` until the desk has answered. */
export const useUnreadable = (): readonly Unreadable[] | undefined =>
  useAnswer('unreadable', () => readUnreadable(desk));

/** Read every annotation, response and step of a sending that cannot be understood. */
export async function readUnreadable(from: Desk): Promise<readonly Unreadable[]> {
  const [annotations, submissions, steps] = await Promise.all([
    from.annotations.filter((row) => !isAnnotation(row)).toArray(),
    from.submissions.filter((row) => !isSubmission(row)).toArray(),
    from.steps.filter((row) => !isStep(row)).toArray(),
  ]);
  return [...annotations, ...submissions, ...steps].map((row) => ({
    id: String(row.id),
    words: wordsOf(thawed(row)),
    raw: JSON.stringify(row, null, 2),
  }));
}

/** The words of a response stand in the text that was frozen, which is JSON of its own. */
function thawed(row: object): unknown {
  if (!('content' in row) || typeof row.content !== 'string') return row;
  try {
    return { ...row, content: JSON.parse(row.content) };
  } catch {
    return row;
  }
}
