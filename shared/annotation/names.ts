import type { CommentKind, CommentPriority, HighlightColour } from '../model/annotation.ts';

/** The kinds of a comment as they are read on screen. */
export const kindNames = {
  blocker: 'Blocker',
  problem: 'Problem',
  suggestion: 'Suggestion',
  typo: 'Typo',
  question: 'Question',
  comment: 'Comment',
} as const satisfies Record<CommentKind, string>;

/** How pressing a comment is, as it is read on screen. */
export const priorityNames = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
} as const satisfies Record<CommentPriority, string>;

/** The colours of a highlight by what they mean. */
export const colourNames = {
  important: 'Important',
  question: 'Question',
  trust: 'Touches my trust',
} as const satisfies Record<HighlightColour, string>;
