/* A sheet to export: one comment of every kind, some answered. */
import * as fc from 'fast-check';
import { describeSpan } from '../../../shared/annotation/describe.ts';
import type { CommentedSource } from '../../../shared/annotation/json-ld.ts';
import type { CommentSheet, SheetLine } from '../../../shared/export/sheet.ts';
import { blankComment, type CommentBody, commentKinds, commentPriorities } from '../../../shared/model/annotation.ts';
import type { Answer } from '../../../shared/model/answer.ts';

const source: CommentedSource = {
  id: 'channel care-records@0.7',
  url: 'https://programme.example/care-records-0.7.html',
  title: 'Care records 0.7',
  draft: 'Care records',
  revision: '0.7',
  publishedAt: '2005-03-01T09:30:00.000Z',
};
const text = 'The supplier shall keep an audit trail.';

/** One line, on "shall" of clause 4.2. */
export const lineOf = (body: Partial<CommentBody>, answer: Partial<Answer> | null = null): SheetLine => ({
  comment: {
    id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    target: {
      kind: 'clause',
      sourceId: source.id,
      sourceTitle: source.title,
      passageId: `${source.id}#4.2`,
      number: '4.2',
      heading: 'Audit',
      selectors: describeSpan(text, { start: 13, end: 18 }, '4.2'),
    },
    body: { ...blankComment, kind: 'problem', text: 'Who pays?', ...body },
    submissionId: null,
    createdAt: '2005-05-30T10:00:00.000Z',
    modifiedAt: '2005-05-30T10:05:00.000Z',
    deletedAt: null,
  },
  source,
  answer: answer && {
    id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    channelId: 'https://programme.example/channel.json',
    submissionId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
    reference: 'H7KM4T9R',
    groupedWith: null,
    disposition: null,
    explanation: '',
    responsible: null,
    appliedIn: null,
    appliedTo: null,
    answeredAt: '2005-06-20T10:00:00.000Z',
    ...answer,
  },
  appliedIn: answer?.appliedIn ? 'Care records 0.8' : null,
});

/** A line on the whole of something: no quoted words. */
export const lineOnWhole = (body: Partial<CommentBody>, target: Partial<SheetLine['comment']['target']>): SheetLine => {
  const line = lineOf(body);
  return { ...line, comment: { ...line.comment, target: { ...line.comment.target, selectors: [], ...target } } };
};

/** A sheet of these lines. */
export const sheetOf = (lines: readonly SheetLine[], more: Partial<CommentSheet> = {}): CommentSheet => ({
  title: 'Care records 0.7',
  project: 'The national programme',
  madeAt: '2005-05-31T12:00:00.000Z',
  sender: { name: 'A. Reader', role: 'IT manager', trust: 'Harrowdale Hospitals', region: 'northmoor' },
  onBehalfOf: { name: 'Northmoor managers', email: 'managers@northmoor.example' },
  office: 'Northmoor office',
  closesAt: '2005-06-10T17:00:00.000Z',
  delivery: null,
  isWithdrawn: false,
  lines,
  ...more,
});

/** Text as strangers write it: lines, signs of every format, and characters that no file should hold. */
export const rudeText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '=1+1',
        '-',
        '"',
        ',',
        '\n',
        '\r\n',
        '\t',
        "'",
        '4.10',
        '#',
        '*',
        '_',
        '<b>',
        '&amp;',
        '`',
        '1.',
        ' ',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

/** A line that says anything. */
export const anyLine: fc.Arbitrary<SheetLine> = fc
  .record({
    kind: fc.constantFrom(...commentKinds),
    text: rudeText,
    proposedWording: fc.option(rudeText),
    priority: fc.option(fc.constantFrom(...commentPriorities)),
    wantsDiscussion: fc.boolean(),
    impact: rudeText,
    tags: fc.array(rudeText, { maxLength: 2 }),
  })
  .map((body) => lineOf(body));
