/* The HL7 ballot sheet (FHIR/documents, `ballots/2012 Sept Draft/Comments Template.xls`): its 27 columns, in its order and its words. */
import type { CommentKind } from '../model/annotation.ts';
import type { Disposition } from '../model/answer.ts';
import type { TextTable } from './csv.ts';
import { answerWords, type CommentSheet, quoteOf, type SheetLine } from './sheet.ts';

/** The dispositions in the sheet's own words. */
export const hl7Dispositions = {
  persuasive: 'Persuasive',
  persuasiveWithMod: 'Persuasive with mod',
  notPersuasive: 'Not persuasive',
  notPersuasiveWithMod: 'Not persuasive with mod',
  notRelated: 'Not related',
  referredAndTracked: 'Referred and tracked',
  pendingInputFromSubmitter: 'Pending input from submitter',
  pendingInputFromOther: 'Pending input from other WG',
  consideredForFutureUse: 'Considered for future use',
  consideredQuestionAnswered: 'Considered - Question Answered',
  consideredNoActionRequired: 'Considered - No action required',
} as const satisfies Record<Disposition, string>;

const votes = {
  blocker: 'Neg-Mj',
  problem: 'Neg-Mi',
  suggestion: 'A-S',
  typo: 'A-T',
  question: 'A-Q',
  comment: 'A-C',
} as const satisfies Record<CommentKind, string>;

/** What stands for a proposal to take the words out: an empty cell would propose nothing. */
const deletion = '(delete)';

/** Every column, and what stands in it. Those that the committee fills in are empty until it has answered. */
const columns: Readonly<Record<string, (line: SheetLine, sheet: CommentSheet, index: number) => string | null>> = {
  Number: (_, __, index) => String(index + 1),
  Section: ({ comment: { target } }) => target.number ?? target.heading,
  Ballot: ({ source }) => source.title,
  'Vote and Type': ({ comment }) => votes[comment.body.kind],
  'Existing Wording': ({ comment }) => quoteOf(comment),
  'Proposed Wording': ({ comment: { body } }) => (body.proposedWording === '' ? deletion : body.proposedWording),
  Comments: ({ comment }) => comment.body.text,
  'In person resolution requested': ({ comment }) => (comment.body.wantsDiscussion ? 'Yes' : 'No'),
  'Comment grouping': ({ answer }) => answer?.groupedWith ?? null,
  Disposition: ({ answer }) => (answer?.disposition ? hl7Dispositions[answer.disposition] : null),
  Withdrawn: (_, { isWithdrawn }) => (isWithdrawn ? 'Yes' : null),
  'Disposition WG': () => null,
  'Disposition Comment': answerWords,
  'Responsible Person': ({ answer }) => answer?.responsible ?? null,
  For: () => null,
  Against: () => null,
  Abstain: () => null,
  'Change Applied': ({ answer }) => (answer?.appliedIn ? 'Yes' : null),
  'Substantive Change': () => null,
  'Submitted By': (_, { sender }) => sender.name,
  Organization: (_, { sender }) => sender.trust,
  'On behalf of': (_, { onBehalfOf }) => onBehalfOf?.name ?? null,
  'On Behalf of Email': (_, { onBehalfOf }) => onBehalfOf?.email ?? null,
  'Submitter Tracking ID': ({ comment }) => comment.id,
  'Referred To': () => null,
  'Received From': () => null,
  Notes: notes,
};

/** The sheet's comments as the ballot sheet's rows. */
export const hl7Table = (sheet: CommentSheet): TextTable => ({
  columns: Object.keys(columns),
  rows: sheet.lines.map((line, index) => Object.values(columns).map((cell) => cell(line, sheet, index) ?? '')),
});

/** What the sheet has no column for. */
function notes({ comment: { target, body } }: SheetLine): string {
  return [
    ...(target.number !== null && target.heading !== '' ? [`Heading: ${target.heading}`] : []),
    ...(body.priority === null ? [] : [`Priority: ${body.priority}`]),
    ...(body.impact === '' ? [] : [`Impact: ${body.impact}`]),
    ...(body.tags.length === 0 ? [] : [`Tags: ${body.tags.join(', ')}`]),
  ].join('\n');
}
