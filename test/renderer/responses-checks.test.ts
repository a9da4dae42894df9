/* What is said of a response before it leaves, and what leaves: pure rules. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { responseContent } from '../../renderer/queries/response-content.ts';
import { isUnsentComment, type Review } from '../../renderer/queries/review.ts';
import { obstacle, outOfDate, warnings } from '../../renderer/queries/review-checks.ts';
import { type Annotation, type Body, blankComment, type Comment } from '../../shared/model/annotation.ts';

const id = '6f9d6f0e-58a5-4c0e-9d9b-0d8f8b5c9d11';
const now = new Date('2026-10-14T12:00:00.000Z');

describe('what leaves', () => {
  const secret = 'Ask Devi what it costs';
  const body: fc.Arbitrary<Body> = fc.oneof(
    fc.constant<Body>({ type: 'note', text: secret }),
    fc.constantFrom<Body>({ type: 'highlight', colour: 'important' }, { type: 'highlight', colour: 'trust' }),
    fc
      .record({
        kind: fc.constantFrom('blocker' as const, 'typo' as const),
        text: fc.string({ minLength: 1 }),
        proposedWording: fc.option(fc.string()),
      })
      .map((part) => ({ ...blankComment, ...part })),
  );
  const annotation = fc
    .record({ id: fc.uuid(), body, isDeleted: fc.boolean(), submissionId: fc.option(fc.uuid()) })
    .map(({ id, body, isDeleted, submissionId }) =>
      annotationOf(body, { id, submissionId, deletedAt: isDeleted ? at : null }),
    );

  test('holds the comments that have not left, and never a private note or a highlight', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 12 }), (annotations) => {
        const comments = annotations.filter(isUnsentComment);
        const content = responseContent(reviewOf(comments), id);
        expect(content).not.toContain(secret);
        const items: readonly { id: string }[] = JSON.parse(content).first.items;
        expect(items.map((item) => item.id)).toEqual(comments.map((comment) => `urn:uuid:${comment.id}`));
      }),
    );
  });

  test('is the same bytes for the same review', () => {
    const review = reviewOf([comment({})]);
    expect(responseContent(review, id)).toBe(responseContent({ ...review }, id));
  });

  test('a note that is smuggled in among the comments stops it with a throw', () => {
    const note = annotationOf({ type: 'note', text: secret }, {}) as Annotation as Comment; // what the types forbid
    expect(() => responseContent(reviewOf([note]), id)).toThrow();
  });
});

describe('what stops a response', () => {
  test('nothing, when it has words and an office', () => {
    expect(obstacle(reviewOf([comment({})]), 100)).toBeNull();
  });
  test.for([
    ['a channel that takes no responses', { office: null }, 'This channel takes no responses.'],
    ['a comment with no words', { comments: [comment({ text: ' ' })] }, '1 comment has no words: 4.2.1.'],
    [
      'more than the office takes',
      { office: { ...office, maxBytes: 99 } },
      'This is more than Northmoor office takes at once.',
    ],
  ] as const)('%s', ([, part, what]) => {
    expect(obstacle({ ...reviewOf([comment({})]), ...part }, 100)?.what).toBe(what);
  });
  test('not a proposed wording without reasons', () => {
    expect(obstacle(reviewOf([comment({ text: '', proposedWording: 'one second' })]), 100)).toBeNull();
  });
});

describe('what a person is warned of', () => {
  const said = (part: Partial<Review>, isOnline = true) =>
    warnings({ ...reviewOf([comment({})]), ...part }, isOnline, now).map(({ what }) => what);
  test('nothing, when all is well', () => {
    expect(said({ closesAt: '2026-10-17T16:00:00.000Z' })).toEqual([]);
  });
  test('a closing date that is near while there is no network', () => {
    const [warning] = said({ closesAt: '2026-10-17T16:00:00.000Z' }, false);
    expect(warning).toMatch(/^Closes Saturday at \d\d:00, and you are offline$/);
    expect(said({ closesAt: '2026-12-17T16:00:00.000Z' }, false)).toEqual([]);
  });
  test('a closing date that has passed, network or none', () => {
    for (const isOnline of [true, false]) {
      expect(said({ closesAt: '2026-10-14T11:00:00.000Z' }, isOnline)[0]).toMatch(/^Comments closed today at/);
    }
  });
  test('a blocker that gives no reason, and where', () => {
    const comments = [comment({ kind: 'blocker', text: '', proposedWording: 'one second' })];
    expect(warnings(reviewOf(comments), true, now)).toMatchObject([
      { what: 'A blocker gives no reason', commentId: comments[0]?.id, next: expect.stringContaining('4.2.1') },
    ]);
  });
  test.for<readonly [string, Partial<Review>, RegExp | null]>([
    ['nobody signs', { profile: { trust: 'Harrowdale', region: null, name: ' ', role: '' } }, /your name and post$/],
    ['it speaks for somebody', { onBehalfOf: { name: 'Dr Okafor', email: 'okafor@harrowdale.example' } }, null],
    ['their email is left empty', { onBehalfOf: { name: 'Dr Okafor', email: '' } }, null],
    ['their email is not whole', { onBehalfOf: { name: 'Dr Okafor', email: 'okafor' } }, /^The email of Dr Okafor/],
    ['an email has no name', { onBehalfOf: { name: '', email: 'okafor@harrowdale.example' } }, /not whose it is$/],
  ])('who signs and for whom: %s', ([, part, expected]) => {
    const [warning] = said(part);
    if (expected === null) expect(warning).toBeUndefined();
    else expect(warning).toMatch(expected);
  });
  test('what a new version leaves out of what was sent', () => {
    const replaced = { submissionId: id, reference: 'H7KM4T9R', leftOut: [comment({})] };
    const [warning] = warnings({ ...reviewOf([comment({})]), replaced }, true, now);
    expect(warning).toMatchObject({
      what: '1 comment that was sent is left out',
      next: expect.stringMatching(/^4\.2\.1\. .* the office will drop it\.$/),
    });
  });
  test('a newer draft that is here, and nothing when there is none', () => {
    expect(outOfDate(reviewOf([comment({})]))).toBeNull();
    expect(outOfDate({ ...reviewOf([comment({})]), newer: { id: 'care-records@0.8', label: '0.8' } })).toMatchObject({
      what: 'Care records 0.8 is here',
      next: expect.stringContaining('responds to 0.7'),
    });
  });
  test('a proposed wording that is empty', () => {
    expect(said({ comments: [comment({ proposedWording: '' })] })).toEqual(['A proposed wording is empty']);
  });
});

const at = '2026-10-14T09:00:00.000Z';
const office = {
  endpoint: 'https://office.example/responses',
  office: 'Northmoor office',
  passesTo: null,
  maxBytes: 1_000_000,
  answersUrl: null,
};

const reviewOf = (comments: readonly Comment[]): Review => ({
  sourceId: 'care-records@0.7',
  title: 'Care records 0.7',
  draft: { title: 'Care records', revision: '0.7', publishedAt: at },
  sourceUrl: 'https://office.example/care-records-0.7.html',
  closesAt: null,
  office,
  comments,
  notes: 0,
  onBehalfOf: null,
  replaced: null,
  newer: null,
  profile: { trust: 'Harrowdale General Hospitals', region: 'northmoor', name: 'A. Manager', role: 'Head of IT' },
});

const comment = (part: Partial<Comment['body']>): Comment => {
  const body = { ...blankComment, kind: 'problem', text: 'Too slow.', ...part } as const;
  return { ...annotationOf(body, {}), body };
};

const annotationOf = (body: Body, part: Partial<Annotation>): Annotation => ({
  id: '2b1c36f2-4c5a-4a63-9f0e-1f2b3c4d5e6f',
  target: {
    kind: 'clause',
    sourceId: 'care-records@0.7',
    sourceTitle: 'Care records 0.7',
    passageId: 'care-records@0.7#access',
    number: '4.2.1',
    heading: 'Relationship',
    selectors: [],
  },
  body,
  submissionId: null,
  createdAt: at,
  modifiedAt: at,
  deletedAt: null,
  ...part,
});
