/*
 * What a person marked or said of some words, stored with W3C Web Annotation selectors
 * (https://www.w3.org/TR/annotation-model/), so that it can be found again and exchanged.
 */
import * as z from 'zod';

/** The words themselves and a little of what surrounds them. */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

/** UTF-16 offsets into the canonical text of the passage (clause or entry); `end` is exclusive. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;

/** The clause, by its key. */
export const FragmentSelector = z.object({ type: z.literal('FragmentSelector'), value: z.string() });
export type FragmentSelector = z.infer<typeof FragmentSelector>;

export const Selector = z.discriminatedUnion('type', [TextQuoteSelector, TextPositionSelector, FragmentSelector]);
export type Selector = z.infer<typeof Selector>;

/**
 * What an annotation is on: a passage (`passageId`: a clause's or an entry's id) of a source (`sourceId`: a revision's or an entry's id),
 * with that clause's number and heading as they were shown. Only a FragmentSelector, or none: the whole passage.
 */
export const Target = z.object({
  kind: z.enum(['clause', 'entry']),
  sourceId: z.string(),
  sourceTitle: z.string(),
  passageId: z.string(),
  number: z.string().nullable(),
  heading: z.string(),
  selectors: z.array(Selector),
});
export type Target = z.infer<typeof Target>;

/** The kinds of a comment, gravest first. */
export const commentKinds = ['blocker', 'problem', 'suggestion', 'typo', 'question', 'comment'] as const;
export const CommentKind = z.enum(commentKinds);
export type CommentKind = z.infer<typeof CommentKind>;

/** How pressing a comment is (IHE): high needs debate, low is a slip. */
export const commentPriorities = ['high', 'medium', 'low'] as const;
export const CommentPriority = z.enum(commentPriorities);
export type CommentPriority = z.infer<typeof CommentPriority>;

/** The colours of a highlight, by what they mean. */
export const highlightColours = ['important', 'question', 'trust'] as const;
export const HighlightColour = z.enum(highlightColours);
export type HighlightColour = z.infer<typeof HighlightColour>;

/** A highlight and a note are private for ever; a comment is meant for the programme. */
export const Body = z.discriminatedUnion('type', [
  z.object({ type: z.literal('highlight'), colour: HighlightColour }),
  z.object({ type: z.literal('note'), text: z.string() }),
  z.object({
    type: z.literal('comment'),
    kind: CommentKind,
    /** The comment itself: its reason. */
    text: z.string(),
    proposedWording: z.string().nullable(),
    priority: CommentPriority.nullable(),
    wantsDiscussion: z.boolean(),
    /** What it means for the person's own trust. */
    impact: z.string(),
    tags: z.array(z.string()),
  }),
]);
export type Body = z.infer<typeof Body>;
export type CommentBody = Extract<Body, { type: 'comment' }>;

/** A comment before anything is said in it. */
export const blankComment: CommentBody = {
  type: 'comment',
  kind: 'comment',
  text: '',
  proposedWording: null,
  priority: null,
  wantsDiscussion: false,
  impact: '',
  tags: [],
};

/**
 * `submissionId`: the submission that a comment left with, once it is queued. `deletedAt`: put away, and can be brought back.
 * `settledIn`: the later revision in which the person settled what was written here (see `renderer/commands/settle-comment.ts`); it
 * stays as it is for ever and is not being written any more. Absent: it is not settled.
 * `replaces`: the sent comment that this one is written anew from (see `renderer/commands/supersede-submission.ts`); absent: none.
 */
export const Annotation = z.object({
  id: z.uuid(),
  target: Target,
  body: Body,
  submissionId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
  settledIn: z.string().optional(),
  replaces: z.uuid().optional(),
});
export type Annotation = z.infer<typeof Annotation>;
/** An annotation that is a comment. */
export type Comment = Annotation & { readonly body: CommentBody };
