import { describe, expect, test } from 'vitest';
import { collectionText, type Sending, toAnnotation, toCollection } from '../../../shared/annotation/collection.ts';
import { describeSpan } from '../../../shared/annotation/describe.ts';
import type { CommentedSource, Sender } from '../../../shared/annotation/json-ld.ts';
import { personalText } from '../../../shared/annotation/personal.ts';
import { type Annotation, blankComment, type Comment, type CommentBody } from '../../../shared/model/annotation.ts';
import { corpusFiles } from '../passage/corpus.ts';
import { isValid, type Schema } from './json-schema.ts';

const sender: Sender = {
  name: 'A. Reader',
  role: 'IT manager',
  trust: 'Harrowdale General Hospitals',
  region: 'northmoor',
};
const source: CommentedSource = {
  id: 'channel care-records@0.7',
  url: 'https://programme.example/specifications/care-records-0.7.html',
  title: 'Care records 0.7',
  draft: 'Care records',
  revision: '0.7',
  publishedAt: '2005-03-01T09:30:00.000Z',
};
const text = 'The supplier shall keep an audit trail.';

const comment = (body: Partial<CommentBody>, more: Partial<Annotation> = {}): Comment => ({
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
  submissionId: null,
  createdAt: '2005-05-30T10:00:00.000Z',
  modifiedAt: '2005-05-30T10:05:00.000Z',
  deletedAt: null,
  ...more,
  body: { ...blankComment, kind: 'problem', text: 'Who pays?', ...body },
});
const sending = (...comments: Comment[]): Sending => ({
  id: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
  label: 'Response to Care records 0.7',
  sender,
  onBehalfOf: null,
  supersedes: null,
  sources: [source],
  comments,
});

describe('a comment that leaves', () => {
  test('is a W3C annotation on the words, within the clause, in the state of the document that was read', () => {
    expect(toAnnotation(comment({}), sender, source)).toEqual({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { pitchside: 'https://pitchside.example/ns#' }],
      id: 'urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2005-05-30T10:00:00.000Z',
      modified: '2005-05-30T10:05:00.000Z',
      creator: {
        type: 'Person',
        name: 'A. Reader',
        'pitchside:role': 'IT manager',
        'pitchside:trust': 'Harrowdale General Hospitals',
        'pitchside:region': 'northmoor',
      },
      body: [
        { type: 'TextualBody', value: 'Who pays?', purpose: 'commenting', format: 'text/plain', language: 'en-GB' },
      ],
      target: {
        type: 'SpecificResource',
        source: source.url,
        selector: {
          type: 'FragmentSelector',
          value: '4.2',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          refinedBy: [
            { type: 'TextQuoteSelector', exact: 'shall', prefix: 'The supplier ', suffix: ' keep an audit trail.' },
            { type: 'TextPositionSelector', start: 13, end: 18 },
          ],
        },
        state: { type: 'TimeState', sourceDate: '2005-03-01T09:30:00.000Z' },
        'pitchside:title': 'Care records 0.7',
        'pitchside:draft': 'Care records',
        'pitchside:revision': '0.7',
        'pitchside:clauseNumber': '4.2',
        'pitchside:clauseHeading': 'Audit',
        'pitchside:passageKind': 'clause',
        'pitchside:sourceId': 'channel care-records@0.7',
        'pitchside:passageId': 'channel care-records@0.7#4.2',
      },
      'pitchside:kind': 'problem',
    });
  });

  test('says how pressing it is, what it means for the trust, and its tags as the standard has them', () => {
    const full = comment({ priority: 'high', wantsDiscussion: true, impact: 'Two posts.', tags: ['cost', 'audit'] });
    expect(toAnnotation(full, sender, source)).toMatchObject({
      body: [
        { purpose: 'commenting', value: 'Who pays?' },
        { purpose: 'tagging', value: 'cost' },
        { purpose: 'tagging', value: 'audit' },
      ],
      'pitchside:priority': 'high',
      'pitchside:wantsDiscussion': true,
      'pitchside:impact': 'Two posts.',
    });
  });

  test('names whom it speaks for, and which sending it replaces', () => {
    const onBehalfOf = { name: 'Northmoor managers', email: 'managers@northmoor.example' };
    const supersedes = '1c9a4f0e-1111-4222-8333-444455556666';
    expect(toCollection({ ...sending(comment({})), onBehalfOf, supersedes })).toMatchObject({
      'pitchside:onBehalfOf': { type: 'Person', name: onBehalfOf.name, email: 'mailto:managers@northmoor.example' },
      'pitchside:supersedes': `urn:uuid:${supersedes}`,
    });
  });

  test.each([
    ['commenting', {}, ['commenting']],
    ['questioning', { kind: 'question' }, ['commenting']],
    ['editing', { proposedWording: 'must' }, ['commenting', 'editing']],
    ['editing', { text: '', proposedWording: 'must' }, ['editing']],
    ['editing', { proposedWording: '' }, ['commenting', 'editing']],
  ] as const)('is moved by %s: %j', (motivation, body, purposes) => {
    expect(toAnnotation(comment(body), sender, source)).toMatchObject({
      motivation,
      body: purposes.map((purpose) => ({ purpose })),
    });
  });

  test('never is a highlight or a note: they do not compile, and throw', () => {
    const highlight: Annotation = { ...comment({}), body: { type: 'highlight', colour: 'important' } };
    const note: Annotation = { ...comment({}), body: { type: 'note', text: 'Do not tell' } };
    // @ts-expect-error a highlight is no comment
    expect(() => toAnnotation(highlight, sender, source)).toThrow('private');
    // @ts-expect-error a note is no comment
    expect(() => collectionText({ ...sending(), comments: [note] })).toThrow('private');
  });

  test('must be on something that is known', () => {
    expect(() => toAnnotation(comment({}), sender, { ...source, id: 'another' })).toThrow('channel care-records@0.7');
  });
});

test('a collection counts its comments, and is the same bytes for the same comments', () => {
  const first = sending(comment({}), comment({ kind: 'typo' }));
  expect(toCollection(first)).toMatchObject({
    id: `urn:uuid:${first.id}`,
    type: 'AnnotationCollection',
    total: 2,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  const shuffled: Comment = JSON.parse(
    JSON.stringify(
      comment({}),
      Object.keys(comment({}))
        .toReversed()
        .concat(
          'type',
          'kind',
          'text',
          'proposedWording',
          'priority',
          'wantsDiscussion',
          'impact',
          'tags',
          'sourceId',
          'sourceTitle',
          'passageId',
          'number',
          'heading',
          'selectors',
          'exact',
          'prefix',
          'suffix',
          'start',
          'end',
          'value',
        ),
    ),
  );
  expect(collectionText(sending(shuffled))).toBe(collectionText(sending(comment({}))));
});

describe('by the W3C’s own schemas', () => {
  const files = new Map(
    corpusFiles('web-annotation/tests', '{annotations,collections,definitions}/**/*.json').map(
      ({ name, text: json }) => [name.replace(/^.*\//, ''), JSON.parse(json)],
    ),
  );
  const musts = [...files].filter(([, schema]) => schema.assertionType === 'must');
  const failing = (value: unknown, kind: RegExp): string[] =>
    musts
      .filter(([name]) => kind.test(name))
      .filter(
        ([name, schema]: [string, Schema]) =>
          isValid(value, schema, name, files) !== (schema.expectedResult === 'valid'),
      )
      .map(([name]) => name);

  const ofAnnotation = /^(?!.*(?:collection|page))/;

  test('their examples of the model pass, and what lacks a part does not, so the schemas are read rightly', () => {
    for (const { name, text: json } of corpusFiles('web-annotation/model-examples/correct')) {
      expect(failing(JSON.parse(json), ofAnnotation), name).toEqual([]);
    }
    if (musts.length === 0) return;
    console.log(`web-annotation: ${musts.length} rules`);
    const { target: _, ...targetless } = Object(toAnnotation(comment({}), sender, source));
    expect(failing(targetless, ofAnnotation)).toContain('3.1-targetKeyFound.json');
    expect(
      failing({ ...targetless, target: { source: 'no address' }, created: 'May' }, ofAnnotation).length,
    ).toBeGreaterThan(1);
    const { first: __, ...pageless } = Object(toCollection(sending(comment({}))));
    expect(failing(pageless, /collection/)).toContain('5.1-collectionFirstValidated.json');
  });

  test('every kind of comment passes every rule', () => {
    const { target } = comment({});
    const whole = comment({}, { target: { ...target, selectors: [{ type: 'FragmentSelector', value: '4.2' }] } });
    const onNews = comment(
      {},
      { target: { ...target, kind: 'entry', selectors: describeSpan(text, { start: 0, end: 3 }, null) } },
    );
    const bare = comment({}, { target: { ...target, kind: 'entry', selectors: [] } });
    const all = [
      comment({}),
      comment({ kind: 'question' }),
      comment({ text: '', proposedWording: 'must' }),
      comment({ priority: 'low', wantsDiscussion: true, impact: 'None to speak of.', tags: ['cost', 'audit'] }),
      whole,
      onNews,
      bare,
    ];
    for (const one of all) expect(failing(toAnnotation(one, sender, source), ofAnnotation)).toEqual([]);
    const onBehalfOf = { name: 'Northmoor managers', email: 'managers@northmoor.example' };
    const supersedes = '1c9a4f0e-1111-4222-8333-444455556666';
    const collection = Object(toCollection({ ...sending(...all), onBehalfOf, supersedes }));
    expect(failing(collection, /collection/)).toEqual([]);
    // A page within its collection has that collection's context.
    expect(failing(collection.first, /page(?!Context)/i)).toEqual([]);
  });

  test('a personal collection passes every rule, private notes and highlights among it', () => {
    const annotations: Annotation[] = [
      comment({}, { submissionId: '1c9a4f0e-1111-4222-8333-444455556666', settledIn: 'channel care-records@0.8' }),
      { ...comment({}), body: { type: 'note', text: 'Ask finance' }, deletedAt: '2005-06-01T10:00:00.000Z' },
      { ...comment({}), body: { type: 'highlight', colour: 'trust' } },
    ];
    const collection = JSON.parse(personalText({ id: sending().id, sender, sources: [source], annotations }));
    expect(failing(collection, /collection/)).toEqual([]);
    expect(failing(collection.first, /page(?!Context)/i)).toEqual([]);
    for (const item of collection.first.items) {
      expect(failing({ '@context': collection['@context'], ...item }, ofAnnotation)).toEqual([]);
    }
  });
});
