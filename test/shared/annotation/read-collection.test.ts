import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionText } from '../../../shared/annotation/collection.ts';
import { type CommentedSource, sourceAddress } from '../../../shared/annotation/json-ld.ts';
import { personalText } from '../../../shared/annotation/personal.ts';
import { readCollection } from '../../../shared/annotation/read-collection.ts';
import {
  type Annotation,
  type Body,
  blankComment,
  type Comment,
  commentKinds,
  commentPriorities,
  highlightColours,
  type Selector,
  type Target,
} from '../../../shared/model/annotation.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const words: fc.Arbitrary<Selector[]> = fc
  .tuple(text, text, text, fc.nat(9999), fc.nat(99))
  .map(([exact, prefix, suffix, start, length]) => [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + length },
  ]);
const clause = (key: string): Selector => ({ type: 'FragmentSelector', value: key });

const target: fc.Arbitrary<Target> = fc
  .tuple(fc.constantFrom('clause' as const, 'entry' as const), text, text, fc.option(text), text, fc.option(words))
  .map(([kind, source, key, number, heading, selected]) => ({
    kind,
    sourceId: `source ${source}`,
    sourceTitle: `Title of ${source}`,
    passageId: `source ${source}#${key}`,
    number,
    heading,
    selectors: [...(selected ?? []), ...(kind === 'clause' ? [clause(key)] : [])],
  }));

const commentBody = fc
  .record({
    kind: fc.constantFrom(...commentKinds),
    text,
    proposedWording: fc.option(text),
    priority: fc.option(fc.constantFrom(...commentPriorities)),
    wantsDiscussion: fc.boolean(),
    impact: text,
    tags: fc.array(text, { maxLength: 3 }),
  })
  .map((said) => ({ type: 'comment' as const, ...said }));
const body: fc.Arbitrary<Body> = fc.oneof(
  commentBody,
  text.map((said) => ({ type: 'note' as const, text: said })),
  fc.constantFrom(...highlightColours).map((colour) => ({ type: 'highlight' as const, colour })),
);

const annotation = <B extends Body>(of: fc.Arbitrary<B>): fc.Arbitrary<Annotation & { readonly body: B }> =>
  fc
    .record({
      id: fc.uuid(),
      target,
      body: of,
      submissionId: fc.option(fc.uuid()),
      createdAt: moment,
      modifiedAt: moment,
      deletedAt: fc.option(moment),
      settledIn: fc.option(text, { nil: undefined }),
      replaces: fc.option(fc.uuid(), { nil: undefined }),
    })
    .map(({ settledIn, replaces, ...row }) => ({
      ...row,
      ...(settledIn === undefined ? {} : { settledIn }),
      // Only a comment is ever written anew.
      ...(replaces === undefined || row.body.type !== 'comment' ? {} : { replaces }),
    }));
const distinct = <T extends Annotation>(of: fc.Arbitrary<T>) =>
  fc.uniqueArray(of, { selector: ({ id }) => id, maxLength: 6 });

const sender = { name: 'A. Reader', role: 'IT manager', trust: null, region: 'northmoor' };
const sourcesOf = (annotations: readonly Annotation[]): readonly CommentedSource[] =>
  annotations.map(({ target: { sourceId, sourceTitle } }) => ({
    id: sourceId,
    url: sourceAddress(null, sourceId),
    title: sourceTitle,
    draft: 'Care records',
    revision: '0.7',
    publishedAt: '2005-03-01T09:30:00.000Z',
  }));
const id = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';
const personal = (annotations: readonly Annotation[]): string =>
  personalText({ id, sender, sources: sourcesOf(annotations), annotations });

test('a personal collection comes back as the very same annotations', () => {
  fc.assert(
    fc.property(distinct(annotation(body)), (annotations) => {
      expect(readCollection(personal(annotations))).toMatchObject({
        ok: true,
        value: { isPersonal: true, sender, onBehalfOf: null },
      });
      const read = readCollection(personal(annotations));
      expect(read.ok && read.value.annotations).toEqual(annotations);
    }),
  );
});

test('a response comes back as its comments, its sources, who signed and for whom', () => {
  fc.assert(
    fc.property(
      distinct(annotation(commentBody)),
      fc.option(fc.record({ name: text, email: text })),
      (rows, onBehalfOf) => {
        const comments: Comment[] = rows.map(({ settledIn: _, ...row }) => ({
          ...row,
          submissionId: null,
          deletedAt: null,
        }));
        const sources = sourcesOf(comments);
        const read = readCollection(
          collectionText({ id, label: 'Response', sender, onBehalfOf, supersedes: null, sources, comments }),
        );
        if (!read.ok) throw new Error(read.error.kind);
        expect(read.value).toEqual({
          isPersonal: false,
          sender,
          onBehalfOf,
          sources: expect.any(Array),
          annotations: comments,
        });
        for (const source of read.value.sources) expect(sources).toContainEqual(source);
      },
    ),
  );
});

test('what was frozen before ids were written down is read by what it does say', () => {
  const one: Comment = {
    id,
    target: {
      kind: 'clause',
      sourceId: 'https://programme.example/0.7.html',
      sourceTitle: 'Care records 0.7',
      passageId: 'https://programme.example/0.7.html#4.2',
      number: '4.2',
      heading: 'Audit',
      selectors: [{ type: 'FragmentSelector', value: '4.2' }],
    },
    body: { ...blankComment, text: 'Who pays?' },
    submissionId: null,
    createdAt: '2005-05-30T10:00:00.000Z',
    modifiedAt: '2005-05-30T10:05:00.000Z',
    deletedAt: null,
  };
  const [source] = sourcesOf([one]);
  if (!source) throw new Error('it has a source');
  const sources = [{ ...source, url: one.target.sourceId }];
  const frozen = JSON.parse(
    collectionText({ id, label: '', sender, onBehalfOf: null, supersedes: null, sources, comments: [one] }),
  );
  for (const key of ['passageKind', 'sourceId', 'passageId']) delete frozen.first.items[0].target[`pitchside:${key}`];
  const read = readCollection(JSON.stringify(frozen));
  expect(read.ok && read.value.annotations).toEqual([one]);
});

describe('what is not ours, or was tampered with, is refused whole', () => {
  const note: Annotation = {
    id,
    target: {
      kind: 'clause',
      sourceId: 's',
      sourceTitle: 'S',
      passageId: 's#1',
      number: '1',
      heading: 'One',
      selectors: [{ type: 'TextPositionSelector', start: 2, end: 4 }, clause('1')],
    },
    body: { type: 'note', text: 'Mine' },
    submissionId: null,
    createdAt: '2005-05-30T10:00:00.000Z',
    modifiedAt: '2005-05-30T10:05:00.000Z',
    deletedAt: null,
  };
  const written = personal([note]);
  const other = { ...note, id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' };

  test.each([
    ['nothing', ''],
    ['text', 'Dear office'],
    ['null', 'null'],
    ['another kind of JSON', '{"type":"FeatureCollection","features":[]}'],
    ['a page without its items', '{"type":"AnnotationCollection","creator":{"name":"A"},"first":{}}'],
    ['an id that is none', written.replaceAll(id, '../../etc/passwd')],
    ['an unknown kind', written.replace('"note"', '"order"')],
    ['a day for a moment', written.replaceAll('2005-05-30T10:00:00.000Z', 'May')],
    ['a span that ends before it begins', written.replace('"end": 4', '"end": 1')],
    ['a negative place', written.replace('"start": 2', '"start": -2')],
    ['the middle of a file', written.slice(0, written.length / 2)],
    ['one id twice', personal([note, other]).replaceAll(other.id, id)],
  ])('%s', (_, tampered) => {
    expect(tampered).not.toBe(written);
    expect(readCollection(tampered)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('and any JSON at all is an answer, never a throw', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readCollection(json).ok).toBe(false);
      }),
    );
  });

  test('also JSON nested a hundred thousand deep', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(readCollection(deep).ok).toBe(false);
    expect(readCollection(written.replace('"Mine"', deep)).ok).toBe(false);
  });
});
