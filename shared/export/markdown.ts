/* A response to be read anywhere, as Markdown: a title for each comment, the words it is on, what it says, what it proposes, its answer. */
import { kindNames } from '../annotation/names.ts';
import { type WordChange, wordChanges } from '../compare/word-changes.ts';
import { count, formatDate } from '../dates.ts';
import { hl7Dispositions } from './hl7.ts';
import { answerWords, type CommentSheet, clauseOf, quoteOf, type SheetLine } from './sheet.ts';
import { capital, receiptFacts, standingOf } from './words.ts';

/** The text of the file. */
export const markdownText = (sheet: CommentSheet): string =>
  `${[`# Comments on ${escapeLine(sheet.title)}`, cover(sheet), ...sheet.lines.map(comment)].join('\n\n')}\n`;

function cover(sheet: CommentSheet): string {
  const { sender, onBehalfOf, office, closesAt, project, madeAt, lines } = sheet;
  const facts: readonly (readonly [string, string | null])[] = [
    ['From', [sender.name, sender.role, sender.trust].filter(Boolean).join(', ')],
    ['On behalf of', onBehalfOf && [onBehalfOf.name, onBehalfOf.email].filter(Boolean).join(', ')],
    ['To', office],
    ['Programme', project],
    ['Closes', closesAt && formatDate(closesAt)],
    ['Standing', standingOf(sheet.delivery)],
    ...receiptFacts(sheet.delivery),
    ['Holds', count(lines.length, 'comment')],
    ['Written out', formatDate(madeAt)],
  ];
  return facts.flatMap(([name, said]) => (said ? [`- **${name}:** ${escapeLine(said)}`] : [])).join('\n');
}

function comment(line: SheetLine, index: number): string {
  const { body } = line.comment;
  const quote = quoteOf(line.comment);
  const asides = [
    ...(body.priority === null ? [] : [`Priority: ${body.priority}.`]),
    ...(body.wantsDiscussion ? ['Discussion is asked for.'] : []),
    ...(body.tags.length === 0 ? [] : [`Tags: ${body.tags.map(escapeLine).join(', ')}.`]),
  ];
  return [
    `## ${index + 1}. ${escapeLine(clauseOf(line.comment) || 'Whole text')}: ${kindNames[body.kind]}`,
    ...(quote === '' ? [] : [quoted(escapeMarkdown(quote))]),
    ...(body.text === '' ? [] : [escapeMarkdown(body.text)]),
    ...(body.proposedWording === null
      ? []
      : [`**Proposed wording:** ${wordChanges(quote, body.proposedWording).map(drawn).join('')}`]),
    ...(body.impact === '' ? [] : [`**Impact:** ${escapeMarkdown(body.impact)}`]),
    ...(asides.length === 0 ? [] : [asides.join(' ')]),
    ...answer(line),
  ].join('\n\n');
}

function answer(line: SheetLine): readonly string[] {
  if (line.answer === null) return [];
  const { disposition, answeredAt } = line.answer;
  const decided = disposition === null ? 'taken in, not decided' : hl7Dispositions[disposition];
  const words = answerWords(line);
  return [
    `**Answer of ${formatDate(answeredAt)}: ${decided}.**`,
    ...(words === '' ? [] : [escapeMarkdown(capital(words))]),
  ];
}

function drawn({ kind, text }: WordChange): string {
  const shown = escapeSigns(text).replaceAll('\n', '<br>');
  if (kind === 'deleted') return `<del>${shown}</del>`;
  return kind === 'inserted' ? `<ins>${shown}</ins>` : shown;
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Text as Markdown that reads as that text: nothing in it is taken for a sign, and its lines stay lines. */
export const escapeMarkdown = (text: string): string =>
  text
    .split(/\s*\n\s*\n\s*/)
    .map((part) =>
      part
        .trim()
        .split(/\s*\n\s*/)
        .map(escapeLine)
        .join('\\\n'),
    )
    .filter((part) => part !== '')
    .join('\n\n');

const escapeLine = (line: string): string =>
  escapeSigns(line.replace(/\s+/g, ' ').trim())
    .replace(/^[-+=]/, '\\$&')
    .replace(/^\d+(?=[.)](?:\s|$))/, '$&\\');

const escapeSigns = (text: string): string => text.replace(/[\\`*_[\]<>&#|~!$^]/g, '\\$&');
