import { describe, expect, test } from 'vitest';
import type { TextTable } from '../../../shared/export/csv.ts';
import { hl7Table } from '../../../shared/export/hl7.ts';
import { isoTable } from '../../../shared/export/iso.ts';
import type { CommentSheet, SheetLine } from '../../../shared/export/sheet.ts';
import { dispositions } from '../../../shared/model/answer.ts';
import { lineOf, lineOnWhole, sheetOf } from './sample-sheet.ts';

/** The first row, by its columns. */
function rowOf(table: (sheet: CommentSheet) => TextTable, line: SheetLine): Readonly<Record<string, string>> {
  const { columns, rows } = table(sheetOf([line]));
  return Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index] ?? '?']));
}

describe('the HL7 ballot sheet', () => {
  test('has its 27 columns in order', () => {
    expect(hl7Table(sheetOf([])).columns.join(', ')).toBe(
      'Number, Section, Ballot, Vote and Type, Existing Wording, Proposed Wording, Comments, In person resolution requested, Comment grouping, Disposition, Withdrawn, Disposition WG, Disposition Comment, Responsible Person, For, Against, Abstain, Change Applied, Substantive Change, Submitted By, Organization, On behalf of, On Behalf of Email, Submitter Tracking ID, Referred To, Received From, Notes',
    );
  });

  test.each([
    ['blocker', 'Neg-Mj'],
    ['problem', 'Neg-Mi'],
    ['suggestion', 'A-S'],
    ['typo', 'A-T'],
    ['question', 'A-Q'],
    ['comment', 'A-C'],
  ] as const)('a %s is %s', (kind, vote) => {
    expect(rowOf(hl7Table, lineOf({ kind }))['Vote and Type']).toBe(vote);
  });

  test('says where, what stands, what is proposed and who asks; the committee’s columns are empty', () => {
    const body = {
      proposedWording: 'must',
      wantsDiscussion: true,
      priority: 'high',
      impact: 'Two posts.',
      tags: ['cost', 'audit'],
    } as const;
    expect(rowOf(hl7Table, lineOf({ ...body, tags: [...body.tags] }))).toEqual({
      Number: '1',
      Section: '4.2',
      Ballot: 'Care records 0.7',
      'Vote and Type': 'Neg-Mi',
      'Existing Wording': 'shall',
      'Proposed Wording': 'must',
      Comments: 'Who pays?',
      'In person resolution requested': 'Yes',
      'Comment grouping': '',
      Disposition: '',
      Withdrawn: '',
      'Disposition WG': '',
      'Disposition Comment': '',
      'Responsible Person': '',
      For: '',
      Against: '',
      Abstain: '',
      'Change Applied': '',
      'Substantive Change': '',
      'Submitted By': 'A. Reader',
      Organization: 'Harrowdale Hospitals',
      'On behalf of': 'Northmoor managers',
      'On Behalf of Email': 'managers@northmoor.example',
      'Submitter Tracking ID': '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      'Referred To': '',
      'Received From': '',
      Notes: 'Heading: Audit\nPriority: high\nImpact: Two posts.\nTags: cost, audit',
    });
  });

  test('a wording that takes the words out is not a cell left empty', () => {
    expect(rowOf(hl7Table, lineOf({ proposedWording: '' }))['Proposed Wording']).toBe('(delete)');
    expect(rowOf(hl7Table, lineOf({ proposedWording: null }))['Proposed Wording']).toBe('');
  });

  test('what was pulled back or replaced is marked as withdrawn', () => {
    const withdrawn = hl7Table(sheetOf([lineOf({}), lineOf({})], { isWithdrawn: true }));
    const column = withdrawn.columns.indexOf('Withdrawn');
    expect(withdrawn.rows.map((row) => row[column])).toEqual(['Yes', 'Yes']);
  });

  test('an answer stands in the committee’s columns', () => {
    const answer = {
      disposition: 'persuasiveWithMod',
      explanation: 'Moved to 4.3.',
      groupedWith: 'R-041',
      responsible: 'D. Holt',
      appliedIn: 'channel care-records@0.8',
    } as const;
    expect(rowOf(hl7Table, lineOf({}, answer))).toMatchObject({
      'Comment grouping': 'R-041',
      Disposition: 'Persuasive with mod',
      'Disposition Comment': 'Moved to 4.3.\nMerged as R-041.\nApplied in Care records 0.8.',
      'Responsible Person': 'D. Holt',
      'Change Applied': 'Yes',
    });
  });

  test('every disposition has the form’s own words', () => {
    expect(dispositions.map((disposition) => rowOf(hl7Table, lineOf({}, { disposition })).Disposition)).toEqual([
      'Persuasive',
      'Persuasive with mod',
      'Not persuasive',
      'Not persuasive with mod',
      'Not related',
      'Referred and tracked',
      'Pending input from submitter',
      'Pending input from other WG',
      'Considered for future use',
      'Considered - Question Answered',
      'Considered - No action required',
    ]);
  });
});

describe('the ISO/IEC template', () => {
  test('has its 8 headings unaltered', () => {
    expect(isoTable(sheetOf([])).columns.join(', ')).toBe(
      'MB/NC, Line number, Clause/Subclause, Paragraph/Figure/Table, Type of comment, Comments, Proposed change, Observations of the secretariat',
    );
  });

  test.each([
    ['te', lineOf({ kind: 'blocker' })],
    ['te', lineOf({ kind: 'question' })],
    ['ed', lineOf({ kind: 'typo' })],
    ['ge', lineOnWhole({ kind: 'comment' }, { kind: 'entry', number: null, heading: '' })],
    ['ge', lineOnWhole({ kind: 'comment' }, { kind: 'clause', number: null, heading: '' })],
    ['ed', lineOnWhole({ kind: 'typo' }, { kind: 'entry', number: null, heading: '' })],
    ['te', lineOnWhole({ kind: 'comment' }, {})],
  ] as const)('the type is %s', (type, line) => {
    expect(rowOf(isoTable, line)['Type of comment']).toBe(type);
  });

  test('says who, where, on which words, and what should stand there', () => {
    const body = { proposedWording: 'must', impact: 'Two posts.', wantsDiscussion: true };
    expect(rowOf(isoTable, lineOf(body))).toEqual({
      'MB/NC': 'Harrowdale Hospitals',
      'Line number': '',
      'Clause/Subclause': '4.2',
      'Paragraph/Figure/Table': '',
      'Type of comment': 'te',
      Comments: 'On “shall”:\nWho pays?\nImpact: Two posts.\nDiscussion is asked for.',
      'Proposed change': 'Replace “shall” with “must”.',
      'Observations of the secretariat': '',
    });
  });

  test.each([
    ['Delete “shall”.', lineOf({ proposedWording: '' })],
    ['Delete it.', lineOnWhole({ proposedWording: '' }, {})],
    ['A new clause.', lineOnWhole({ proposedWording: 'A new clause.' }, {})],
    ['', lineOf({ proposedWording: null })],
  ])('proposes %j', (words, line) => {
    expect(rowOf(isoTable, line)['Proposed change']).toBe(words);
  });

  test('the answer is the secretariat’s observation', () => {
    const answer = { disposition: 'notPersuasive', explanation: 'Out of scope.' } as const;
    expect(rowOf(isoTable, lineOf({}, answer))['Observations of the secretariat']).toBe(
      'Not persuasive.\nOut of scope.',
    );
    expect(rowOf(isoTable, lineOf({}, {}))['Observations of the secretariat']).toBe('');
  });
});
