import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../../shared/feed/answers.ts';
import { Answer } from '../../../shared/model/answer.ts';

const channelId = 'https://programme.example/channel.json';
const url = 'https://programme.example/answers.json';
const comment = '5a0c2c4e-0c1d-4c39-9f0a-3f3a4f1b2c01';
const submission = '5a0c2c4e-0c1d-4c39-9f0a-3f3a4f1b2c02';
const written = {
  comment: `urn:uuid:${comment}`,
  submission: `urn:uuid:${submission}`,
  reference: 'H7KM4T9R',
  groupedWith: 'R-041',
  disposition: 'persuasiveWithMod',
  explanation: 'Nine trusts said so.\nThe figure is 500 milliseconds.',
  responsible: 'Technical standards desk',
  appliedIn: { draft: 'care-records', revision: '0.7', clause: '4.2.3' },
  answeredAt: '2003-10-13T17:04:00+01:00',
};
const least = { comment, submission, reference: 'H7KM4T9R', answeredAt: '2003-10-13T16:04:00Z' };

const readText = (text: string) => readAnswers({ text, url, channelId });
const read = (...answers: unknown[]) => readText(JSON.stringify({ version: 1, answers }));
function only(answer: unknown): Answer {
  const result = read(answer);
  const [first] = result.ok ? result.value.answers : [];
  if (!first) throw new Error(`not read: ${JSON.stringify(result)}`);
  return first;
}

describe('an answer', () => {
  test('is read whole, its revision named as the specification feed names it', () => {
    expect(read(written)).toEqual({
      ok: true,
      value: {
        dropped: 0,
        answers: [
          {
            id: comment,
            channelId,
            submissionId: submission,
            reference: 'H7KM4T9R',
            groupedWith: 'R-041',
            disposition: 'persuasiveWithMod',
            explanation: written.explanation,
            responsible: 'Technical standards desk',
            appliedIn: `${channelId} care-records@0.7`,
            appliedTo: '4.2.3',
            answeredAt: '2003-10-13T16:04:00.000Z',
          },
        ],
      },
    });
  });

  test('may leave out all but what it answers and when', () => {
    expect(only(least)).toEqual({
      id: comment,
      channelId,
      submissionId: submission,
      reference: 'H7KM4T9R',
      groupedWith: null,
      disposition: null,
      explanation: '',
      responsible: null,
      appliedIn: null,
      appliedTo: null,
      answeredAt: '2003-10-13T16:04:00.000Z',
    });
  });

  test.each([
    ['persuasive', 'persuasive'],
    ['Persuasive with mod', 'persuasiveWithMod'],
    ['Not persuasive', 'notPersuasive'],
    ['NOT PERSUASIVE WITH MOD', 'notPersuasiveWithMod'],
    ['Not related', 'notRelated'],
    ['Referred and tracked', 'referredAndTracked'],
    ['Pending input from submitter', 'pendingInputFromSubmitter'],
    ['Pending input from other WG', 'pendingInputFromOther'],
    ['Considered for future use', 'consideredForFutureUse'],
    ['Considered - Question Answered', 'consideredQuestionAnswered'],
    ['Considered – No action required', 'consideredNoActionRequired'],
    ['', null],
    [null, null],
  ])('may be decided in HL7’s own words: %s', (disposition, meant) => {
    expect(only({ ...least, disposition }).disposition).toBe(meant);
  });

  test.each([
    ['is no object', 'H7KM4T9R'],
    ['is null', null],
    ['names no comment', { ...least, comment: undefined }],
    ['names a comment by no UUID', { ...least, comment: 'urn:uuid:4.2.1' }],
    ['names no submission', { ...least, submission: '' }],
    ['has a decision that nobody knows', { ...least, disposition: 'Approved' }],
    ['has a number for its words', { ...least, explanation: 7 }],
    ['has no date', { ...least, answeredAt: undefined }],
    ['has a date that is none', { ...least, answeredAt: 'soon' }],
    ['is applied in a draft without a revision', { ...least, appliedIn: { draft: 'care-records' } }],
    ['is longer than any answer', { ...least, explanation: 'a'.repeat(20_001) }],
  ])('that %s is left out and counted, and takes no other with it', (_, bad) => {
    expect(read(bad, written)).toMatchObject({ ok: true, value: { dropped: 1, answers: [{ id: comment }] } });
  });

  test('is plain words: nothing that hides, or turns the direction of what stands beside it', () => {
    const { explanation, responsible } = only({
      ...least,
      explanation: '\u202EdetpeccA\u2066\u0000<b>not bold</b>\r\n\r\n\r\n\r\nNext',
      responsible: ' Desk\n\u200F two ',
    });
    expect(explanation).toBe('detpeccA<b>not bold</b>\n\nNext');
    expect(responsible).toBe('Desk two');
  });

  test('given twice is the later one, in whatever order they stand', () => {
    const earlier = { ...written, disposition: null, answeredAt: '2003-10-01T09:00:00Z' };
    for (const both of [
      [earlier, written],
      [written, earlier],
    ]) {
      expect(read(...both)).toMatchObject({
        ok: true,
        value: { dropped: 0, answers: [{ disposition: 'persuasiveWithMod' }] },
      });
    }
  });
});

describe('a document of answers', () => {
  test.each([
    ['nothing', '', 'malformed'],
    ['a broken transfer', '{"version":1,"answers":[{"comm', 'malformed'],
    ['a list', '[]', 'malformed'],
    ['a later version', '{"version":2,"answers":[]}', 'malformed'],
    ['no answers', '{"version":1}', 'malformed'],
    ['a feed', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'malformed'],
    ['a sign-in page', '<!doctype html><title>Sign in</title><input type="password">', 'portal'],
  ])('that is %s is a failure', (_, text, kind) => {
    expect(readText(text)).toMatchObject({ ok: false, error: { kind } });
  });

  test('is read up to a limit, and the rest is counted', () => {
    const many = Array.from({ length: 20_003 }, () => least);
    expect(read(...many)).toMatchObject({ ok: true, value: { dropped: 3, answers: [{ id: comment }] } });
  });

  test('never throws, and never gives what the model would not take', () => {
    const field = fc.oneof(fc.string(), fc.constant(null), fc.integer(), fc.object());
    const fields = fc.record({ disposition: field, explanation: field, responsible: field, appliedIn: field });
    const answer = fields.map((own) => ({ ...written, ...own }));
    fc.assert(
      fc.property(fc.array(fc.oneof(answer, fc.jsonValue())), (answers) => {
        const result = read(...answers);
        if (!result.ok) throw new Error(result.error.kind);
        for (const each of result.value.answers) expect(Answer.parse(each)).toEqual(each);
        expect(result.value.answers.length + result.value.dropped).toBeLessThanOrEqual(answers.length);
      }),
    );
  });
});
