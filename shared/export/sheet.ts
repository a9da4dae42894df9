/*
 * Comments as every form of the field shows them: one sheet, a line a comment, its answer beside it. What a form says is made of
 * this alone. A sheet holds comments and nothing private: highlights and notes have no line.
 */
import type { CommentedSource, Sender } from '../annotation/json-ld.ts';
import type { Comment } from '../model/annotation.ts';
import type { Answer } from '../model/answer.ts';
import type { OnBehalfOf } from '../model/response.ts';
import type { Delivery } from '../model/submission.ts';

/** One comment. `appliedIn`: the label of the revision that the answer was applied in, where it is known. */
export interface SheetLine {
  readonly comment: Comment;
  readonly source: CommentedSource;
  readonly answer: Answer | null;
  readonly appliedIn: string | null;
}

/**
 * A response, or many comments, to be shown elsewhere. `title`: what they are on; `project`: the programme. `delivery` null: it is being
 * written, and has not left. `closesAt`, `office`: null where there is none.
 * `isWithdrawn`: it was pulled back, or the office has a later version that takes its place.
 */
export interface CommentSheet {
  readonly title: string;
  readonly project: string;
  readonly madeAt: string;
  readonly sender: Sender;
  readonly onBehalfOf: OnBehalfOf | null;
  readonly office: string | null;
  readonly closesAt: string | null;
  readonly delivery: Delivery | null;
  readonly isWithdrawn: boolean;
  readonly lines: readonly SheetLine[];
}

/** The words that a comment is on; '' when it is on the whole clause. */
export const quoteOf = ({ target }: Comment): string =>
  target.selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';

/** The clause as it was shown: number and heading; '' when it is on the whole text. */
export const clauseOf = ({ target: { number, heading } }: Comment): string =>
  [number, heading].filter((part) => part !== null && part !== '').join(' ');

/** What the answer says besides its disposition: why, merged with what, applied in which draft; '' when it says nothing. */
export function answerWords({ answer, appliedIn }: SheetLine): string {
  if (answer === null) return '';
  return [
    answer.explanation,
    ...(answer.groupedWith === null ? [] : [`Merged as ${answer.groupedWith}.`]),
    ...(appliedIn === null ? [] : [`Applied in ${appliedIn}.`]),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
