import type { CommentKind, HighlightColour } from '../model/annotation.ts';

/** The kinds of a comment as they are read on screen. */
export const kindNames = {
  blocker: 'Blocker',
  problem: 'Problem',
  suggestion: 'Suggestion',
  typo: 'Typo',
  question: 'Question',
  comment: 'Comment',
} as const satisfies Record<CommentKind, string>;

/** The colours of a highlight by what they mean. */
export const colourNames = {
  important: 'Important',
  question: 'Question',
  trust: 'Touches my trust',
} as const satisfies Record<HighlightColour, string>;
