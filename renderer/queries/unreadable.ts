/* What was written here and can no longer be understood: kept as it is, and shown as far as it can be read. */
import type { Annotation } from '../../shared/model/annotation.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { isAnnotation, wordsOf } from '../db/readable-rows.ts';
import { useAnswer } from './use-answer.ts';

/** A row that is no annotation any more. `words`: what reads as writing in it, longest first; `raw`: all of it, as JSON. */
export interface Unreadable {
  readonly id: string;
  readonly words: readonly string[];
  readonly raw: string;
}

/** Every annotation that cannot be understood, kept current; `undefined` until the desk has answered. */
export const useUnreadable = (): readonly Unreadable[] | undefined =>
  useAnswer('unreadable', () => readUnreadable(desk));

/** Read every annotation that cannot be understood. */
export async function readUnreadable(from: Desk): Promise<readonly Unreadable[]> {
  const found: Annotation[] = [];
  await from.annotations.each((row) => void (isAnnotation(row) || found.push(row)));
  return found.map((row) => ({ id: row.id, words: wordsOf(row), raw: JSON.stringify(row, null, 2) }));
}
