/*
 * The ISO/IEC commenting template: its 8 columns with their headings unaltered, for a machine checks them. The form has no column for
 * the words commented on, nor for what a comment means to the trust: they stand at the head and the foot of the comment.
 */
import { formatIsoDay } from '../dates.ts';
import type { Comment } from '../model/annotation.ts';
import type { TextTable } from './csv.ts';
import { hl7Dispositions } from './hl7.ts';
import { answerWords, type CommentSheet, quoteOf, type SheetLine } from './sheet.ts';

/** The headings, in order. */
export const isoColumns = [
  'MB/NC',
  'Line number',
  'Clause/Subclause',
  'Paragraph/Figure/Table',
  'Type of comment',
  'Comments',
  'Proposed change',
  'Observations of the secretariat',
] as const;

/** The sheet's comments as the template's rows. The commenting body is the trust, else the person. */
export const isoTable = (sheet: CommentSheet): TextTable => ({
  columns: isoColumns,
  rows: sheet.lines.map((line) => [
    sheet.sender.trust ?? sheet.sender.name,
    '',
    line.comment.target.number ?? line.comment.target.heading,
    '',
    typeOf(line.comment),
    saidOf(line.comment),
    proposedChange(line.comment),
    observations(line),
  ]),
});

/** The template filled in: its head, and its table. */
export interface IsoForm {
  readonly title: string;
  readonly author: string;
  readonly head: readonly (readonly [string, string])[];
  readonly table: TextTable;
}

/** The whole form. */
export const isoForm = (sheet: CommentSheet): IsoForm => ({
  title: `Comments on ${sheet.title}`,
  author: sheet.sender.name,
  head: [
    ['Date', formatIsoDay(sheet.madeAt)],
    ['Document', sheet.title],
    ['Project', sheet.project],
  ],
  table: isoTable(sheet),
});

/** General where it is on no clause, editorial where words are misspelt, else technical. */
function typeOf({ target, body }: Comment): 'ge' | 'te' | 'ed' {
  if (body.kind === 'typo') return 'ed';
  return target.kind === 'entry' || (target.number === null && target.heading === '') ? 'ge' : 'te';
}

function saidOf(comment: Comment): string {
  const { body } = comment;
  const quote = quoteOf(comment);
  return [
    ...(quote === '' ? [] : [`On “${quote}”:`]),
    ...(body.text === '' ? [] : [body.text]),
    ...(body.impact === '' ? [] : [`Impact: ${body.impact}`]),
    ...(body.wantsDiscussion ? ['Discussion is asked for.'] : []),
  ].join('\n');
}

function proposedChange(comment: Comment): string {
  const wording = comment.body.proposedWording;
  const quote = quoteOf(comment);
  if (wording === null) return '';
  if (wording === '') return quote === '' ? 'Delete it.' : `Delete “${quote}”.`;
  return quote === '' ? wording : `Replace “${quote}” with “${wording}”.`;
}

function observations(line: SheetLine): string {
  const { answer } = line;
  if (answer === null) return '';
  const decided = answer.disposition === null ? [] : [`${hl7Dispositions[answer.disposition]}.`];
  return [...decided, answerWords(line)].filter((part) => part !== '').join('\n');
}
