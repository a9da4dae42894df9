/* What was written here and can no longer be understood: kept as it is, and shown as far as it can be read. */
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { isAnnotation, isResponse, isStep, isSubmission, wordsOf } from '../db/readable-rows.ts';
import { useAnswer } from './use-answer.ts';

/** A row that no longer says what rows of its kind say. `words`: what reads as writing in it, longest first; `raw`: all of it, as JSON. */
export interface Unreadable {
  readonly id: string;
  readonly words: readonly string[];
  readonly raw: string;
}

/** Everything written here that cannot be understood, kept current; `undefined` until the desk has answered. */
export const useUnreadable = (): readonly Unreadable[] | undefined =>
  useAnswer('unreadable', () => readUnreadable(desk));

/** Read everything written here that cannot be understood. */
export async function readUnreadable(from: Desk): Promise<readonly Unreadable[]> {
  const [annotations, submissions, steps, responses] = await Promise.all([
    from.annotations.filter((row) => !isAnnotation(row)).toArray(),
    from.submissions.filter((row) => !isSubmission(row)).toArray(),
    from.steps.filter((row) => !isStep(row)).toArray(),
    from.responses.filter((row) => !isResponse(row)).toArray(),
  ]);
  return [...annotations, ...submissions, ...steps, ...responses].map((row) => ({
    id: String('id' in row ? row.id : row.sourceId),
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
