/* Comments carried from draft to draft and settled, on the real Dexie and in the real worker. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settled, Settlement } from '../../../renderer/commands/settle-comment.ts';
import type { KeptRevision } from '../../../renderer/db/library.ts';
import { describeSpan } from '../../../shared/annotation/describe.ts';
import { type Body, blankComment, type CommentBody, type Target } from '../../../shared/model/annotation.ts';
import type { Carry } from '../../../shared/model/carrying.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { Result } from '../../../shared/result.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../../support/renderer-page.ts';

type Page = typeof import('./carrying.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Page>;

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Page>(new URL('./carrying.page.ts', import.meta.url));
});
afterAll(() => browser?.close());

const relationship =
  'A provider’s system SHOULD confirm that the person asking has a legitimate relationship with the patient before any part of the record is shown.';
const corrections = 'A system SHOULD discourage needless corrections of letters by a secretary.';
const training = 'Training is given within six weeks before handover, in groups of not more than twelve nurses.';
const retention = 'Copies on magnetic tape are destroyed within ninety days of their originals by the contractor.';

type Text = readonly (readonly [key: string, text: string])[];

const first: Text = [
  ['relationship', relationship],
  ['corrections', corrections],
  ['training', training],
  ['retention', retention],
];
const second: Text = [
  ['relationship', relationship.replace('SHOULD', 'SHALL')],
  ['training', training],
  ['retention', retention],
];

const clausesOf = (revisionId: string, text: Text): Clause[] =>
  text.map(([key, words], order) => ({
    id: `${revisionId}#${key}`,
    revisionId,
    key,
    order,
    level: 2,
    number: `${order + 1}`,
    anchor: key,
    heading: key,
    path: [],
    tree: {
      type: 'root',
      children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: words }] }],
    },
    text: words,
  }));

/** A draft of its own, of which revisions are kept one by one. */
function newDraft() {
  const draftId = `draft-${randomUUID()}`;
  const idOf = (label: string): string => `${draftId}@${label}`;
  const keep = (label: string, text: Text) => {
    const publishedAt = `2005-05-${label.replace('0.', '0')}T10:00:00.000Z`;
    const revision: KeptRevision = {
      id: idOf(label),
      draftId,
      channelId: 'channel',
      draftTitle: 'Care records',
      label,
      summary: '',
      predecessor: null,
      status: 'draft',
      publishedAt,
      closesAt: null,
      url: null,
      documentUrl: `https://office.example/${label}`,
      mediaType: 'text/html',
      document: { status: 'kept', clauses: text.length, keptAt: publishedAt, canonicalVersion: 1 },
      arrivedAt: publishedAt,
    };
    return page.call('keepRevision', revision, clausesOf(revision.id, text));
  };
  return { draftId, idOf, keep };
}

function targetOn(revisionId: string, text: Text, quote: string): Target {
  const [key, words] = text.find(([, words]) => words.includes(quote)) ?? ['', ''];
  const start = words.indexOf(quote);
  return {
    kind: 'clause',
    sourceId: revisionId,
    sourceTitle: 'Care records',
    passageId: `${revisionId}#${key}`,
    number: '1',
    heading: key,
    selectors: describeSpan(words, { start, end: start + quote.length }, key),
  };
}

const body = (text: string): CommentBody => ({ ...blankComment, kind: 'problem', text });

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** One comment on 0.1, carried to 0.2. */
async function carriedComment(quote: string, text = first, next = second) {
  const draft = newDraft();
  await draft.keep('0.1', text);
  const words = `On ${quote.slice(0, 12)} ${draft.draftId.slice(-6)}`;
  const comment = valueIn(await page.call('comment', targetOn(draft.idOf('0.1'), text, quote), body(words)));
  await draft.keep('0.2', next);
  const [carry] = await page.call('carriesOf', comment.id);
  if (!carry) throw new Error('nothing was carried');
  return { draft, comment, carry, words };
}

const settlementOf = (carry: Carry, choice: Settlement['choice'], text = second): Settlement => ({
  carryId: carry.id,
  choice,
  at: carry.place && { place: carry.place, target: targetOn(carry.revisionId, text, 'confirm that the person') },
  body: choice === 'edit' ? body('Edited') : null,
});

test('when a newer draft is kept, every comment on the older is carried to it and no annotation is touched', async () => {
  const draft = newDraft();
  await draft.keep('0.1', first);
  const on = async (quote: string) =>
    valueIn(await page.call('comment', targetOn(draft.idOf('0.1'), first, quote), body(quote)));
  const made = await Promise.all(
    ['SHOULD confirm that the person', 'needless corrections', 'groups of not more than twelve'].map(on),
  );
  await draft.keep('0.2', second);
  const carries = (await Promise.all(made.map(({ id }) => page.call('carriesOf', id)))).flat();
  expect(carries.map(({ fate }) => fate)).toEqual(['changed', 'deleted', 'unchanged']);
  expect(carries[0]).toMatchObject({ flags: { requirement: true, number: false }, decision: null });
  expect(carries[1]?.place).toBeNull();
  expect(await Promise.all(made.map(({ id }) => page.call('annotation', id)))).toEqual(made);
  expect(await page.call('durability')).toBe('strict');
  expect(await page.call('lookAgain', draft.draftId)).toEqual([['0.2', 2, 1, 0]]);
  expect(await page.call('triage', draft.idOf('0.2'))).toEqual([
    ['SHOULD confirm that the person', 'yours', 'changed'],
    ['needless corrections', 'yours', 'deleted'],
    ['groups of not more than twelve', 'standing', 'unchanged'],
  ]);
});

test('words that are gone from one draft and back in the next are found again from their original', async () => {
  const { draft, comment, carry } = await carriedComment('needless corrections');
  expect(carry.fate).toBe('deleted');
  await draft.keep('0.3', first);
  const carries = await page.call('carriesOf', comment.id);
  expect(carries.map(({ fate, fromRevisionId }) => [fate, fromRevisionId])).toEqual([
    ['deleted', draft.idOf('0.1')],
    ['unchanged', draft.idOf('0.1')],
  ]);
});

test('words that were carried, then went and came back, are found again, in the draft after that too', async () => {
  const { draft, comment } = await carriedComment('needless corrections', first, first);
  for (const [label, text] of [
    ['0.3', second],
    ['0.4', first],
    ['0.5', first],
  ] as const)
    await draft.keep(label, text);
  const carries = await page.call('carriesOf', comment.id);
  expect(carries.map(({ fate }) => fate)).toEqual(['unchanged', 'deleted', 'unchanged', 'unchanged']);
  expect(carries.at(-1)?.place?.passageId).toBe(`${draft.idOf('0.5')}#corrections`);
});

test('a carry that fails holds up no other, waits longer each time, and is never given up', async () => {
  const draft = newDraft();
  await draft.keep('0.1', first);
  const words = targetOn(draft.idOf('0.1'), first, 'groups of not more than twelve');
  const { id } = valueIn(await page.call('comment', words, body('Why?')));
  const bad = draft.idOf('0.2');
  const revisions = async () => (await page.call('carriesOf', id)).map(({ revisionId }) => revisionId);
  const ownStuck = async () => (await page.call('stuck')).filter(({ revisionId }) => revisionId === bad);
  await page.call('poison', bad);
  await draft.keep('0.2', second);
  expect(await revisions()).toEqual([]);
  expect(await ownStuck()).toEqual([{ revisionId: bad, annotations: 1, tryAgainAt: '2005-06-01T09:00:10.000Z' }]);
  await draft.keep('0.3', second);
  expect(await revisions()).toEqual([draft.idOf('0.3')]);
  expect(await page.call('triesOf', bad)).toBe(1);
  await page.call('laterBy', 10);
  await revisions();
  expect(await page.call('triesOf', bad)).toBe(2);
  await page.call('laterBy', 10);
  await revisions();
  expect(await page.call('triesOf', bad)).toBe(2);
  await page.call('cure', bad);
  await page.call('tryAgain');
  expect(await revisions()).toEqual([bad, draft.idOf('0.3')]);
  expect(await ownStuck()).toEqual([]);
});

test('a row that cannot be read is kept, shown as far as it can be, and harms no other', async () => {
  const draft = newDraft();
  await draft.keep('0.1', first);
  const on = async (quote: string) =>
    valueIn(await page.call('comment', targetOn(draft.idOf('0.1'), first, quote), body(quote))).id;
  const [bad, good] = [await on('needless corrections'), await on('groups of not more than twelve')];
  await page.call('damage', bad, { body: { type: 'comment', text: 'These were my words.' }, createdAt: 7 });
  await draft.keep('0.2', second);
  expect((await page.call('carriesOf', good)).map(({ fate }) => fate)).toEqual(['unchanged']);
  expect(await page.call('triage', draft.idOf('0.2'))).toHaveLength(1);
  expect(await page.call('annotationsOn', draft.idOf('0.1'))).toEqual([good]);
  expect(await page.call('written', draft.idOf('0.1'))).toEqual(['groups of not more than twelve']);
  const [row] = (await page.call('unreadable')).filter(({ id }) => id === bad);
  expect(row?.words).toContain('These were my words.');
  expect(JSON.parse(row?.raw ?? '')).toEqual(await page.call('annotation', bad));
});

test('words that changed and stayed so are still said to have changed in the draft after that', async () => {
  const { draft, comment } = await carriedComment('SHOULD confirm that the person');
  await draft.keep('0.3', second);
  const [, later] = await page.call('carriesOf', comment.id);
  expect(later).toMatchObject({ fate: 'changed', fromRevisionId: draft.idOf('0.2'), flags: { requirement: true } });
  await draft.keep('0.4', first);
  const [, , back] = await page.call('carriesOf', comment.id);
  expect(back).toMatchObject({ fate: 'unchanged', flags: { requirement: false } });
});

test('a comment written on an older draft is carried at once, and one that was put away is not', async () => {
  const draft = newDraft();
  await draft.keep('0.1', first);
  await draft.keep('0.2', second);
  const on = (quote: string) => page.call('comment', targetOn(draft.idOf('0.1'), first, quote), body(quote));
  const late = valueIn(await on('magnetic tape'));
  expect(await page.call('carriesOf', late.id)).toHaveLength(1);
  const gone = valueIn(await on('six weeks'));
  await page.call('putAway', gone.id);
  await draft.keep('0.3', second);
  const labels = (await page.call('carriesOf', gone.id)).map(({ revisionId }) => revisionId);
  expect(labels).not.toContain(draft.idOf('0.3'));
});

test('a kept comment counts in the response on the new draft and no longer on the old, and only once', async () => {
  const { draft, comment, carry, words } = await carriedComment('SHOULD confirm that the person');
  const [settled] = valueIn(await page.call('settle', [settlementOf(carry, 'keep')]));
  expect(await page.call('written', draft.idOf('0.1'))).toEqual([]);
  expect(await page.call('written', draft.idOf('0.2'))).toEqual([words]);
  expect(settled?.successor?.target.passageId).toBe(`${draft.idOf('0.2')}#relationship`);
  expect(await page.call('annotation', comment.id)).toEqual({ ...comment, settledIn: draft.idOf('0.2') });
  expect(await page.call('settle', [settlementOf(carry, 'keep')])).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  });
  await draft.keep('0.3', second);
  const sources = (await page.call('carried'))
    .filter(({ revisionId }) => revisionId === draft.idOf('0.3'))
    .map(({ annotationId }) => annotationId);
  expect(sources).toEqual([settled?.successor?.id]);
});

test('what was settled stays as it was: it can be neither edited nor put away', async () => {
  const { comment, carry } = await carriedComment('SHOULD confirm that the person');
  valueIn(await page.call('settle', [settlementOf(carry, 'withdraw')]));
  expect(await page.call('edit', comment.id, body('Otherwise'))).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  });
  expect(await page.call('putAway', comment.id)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('annotation', comment.id)).toMatchObject({ body: comment.body, deletedAt: null });
});

test('a comment that has left is not made anew by keeping it; editing it makes one that says something new', async () => {
  const kept = await carriedComment('SHOULD confirm that the person');
  await page.call('leaveWith', kept.comment.id, randomUUID());
  const [decided] = valueIn(await page.call('settle', [settlementOf(kept.carry, 'keep')]));
  expect(decided).toMatchObject({ successor: null, carry: { decision: { choice: 'keep', annotationId: null } } });
  expect(await page.call('written', kept.draft.idOf('0.2'))).toEqual([]);

  const edited = await carriedComment('SHOULD confirm that the person');
  await page.call('leaveWith', edited.comment.id, randomUUID());
  valueIn(await page.call('settle', [settlementOf(edited.carry, 'edit')]));
  expect(await page.call('written', edited.draft.idOf('0.2'))).toEqual(['Edited']);
  await page.call('leaveWith', edited.comment.id, null);
  expect(await page.call('written', edited.draft.idOf('0.1'))).toEqual([]);
});

test('a kept comment whose response was taken back is asked about again, and counts until then where it was written', async () => {
  const { draft, comment, carry, words } = await carriedComment('SHOULD confirm that the person');
  await page.call('leaveWith', comment.id, randomUUID());
  valueIn(await page.call('settle', [settlementOf(carry, 'keep')]));
  expect(await page.call('triage', draft.idOf('0.2'))).toEqual([[words, 'settled', 'changed']]);
  await page.call('leaveWith', comment.id, null);
  expect(await page.call('triage', draft.idOf('0.2'))).toEqual([[words, 'yours', 'changed']]);
  expect(await page.call('written', draft.idOf('0.1'))).toEqual([words]);
});

test('keeping a comment whose words are gone leaves it in the response where it was written', async () => {
  const { draft, carry, words } = await carriedComment('needless corrections');
  valueIn(await page.call('settle', [settlementOf(carry, 'keep')]));
  expect(await page.call('written', draft.idOf('0.1'))).toEqual([words]);
  expect(await page.call('written', draft.idOf('0.2'))).toEqual([]);
  expect(await page.call('triage', draft.idOf('0.2'))).toEqual([[words, 'settled', 'deleted']]);
});

test('an undo puts everything back as it was, and is refused once the new comment has been written on or has left', async () => {
  const { draft, comment, carry, words } = await carriedComment('SHOULD confirm that the person');
  const again = async (): Promise<readonly Settled[]> =>
    valueIn(await page.call('settle', [settlementOf(carry, 'keep')]));
  valueIn(await page.call('unsettle', await again(), [carry]));
  expect(await page.call('annotation', comment.id)).toEqual(comment);
  expect(await page.call('carriesOf', comment.id)).toEqual([carry]);
  expect(await page.call('written', draft.idOf('0.1'))).toEqual([words]);
  expect(await page.call('written', draft.idOf('0.2'))).toEqual([]);

  const settled = await again();
  const successorId = settled[0]?.successor?.id ?? '';
  valueIn(await page.call('edit', successorId, body('More')));
  expect(await page.call('unsettle', settled, [carry])).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('written', draft.idOf('0.2'))).toEqual(['More']);
});

test('several are settled all or none', async () => {
  const one = await carriedComment('SHOULD confirm that the person');
  const other = await carriedComment('SHOULD confirm that the person');
  valueIn(await page.call('settle', [settlementOf(other.carry, 'keep')]));
  const both = [settlementOf(one.carry, 'keep'), settlementOf(other.carry, 'keep')];
  expect(await page.call('settle', both)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('written', one.draft.idOf('0.1'))).toEqual([one.words]);
  expect(await page.call('written', one.draft.idOf('0.2'))).toEqual([]);
});

test('whatever is decided, every comment is being written on one draft at most', async () => {
  for (const choice of ['keep', 'edit', 'withdraw', 'resolved', 'reattach'] as const) {
    const { draft, carry } = await carriedComment('SHOULD confirm that the person');
    valueIn(await page.call('settle', [settlementOf(carry, choice)]));
    const written = (await page.call('beingWritten')).filter(([sourceId]) => sourceId?.startsWith(draft.draftId));
    expect(written).toHaveLength(choice === 'withdraw' || choice === 'resolved' ? 0 : 1);
  }
});

test('in the newer draft a comment is shown where its words are, with the draft it is from, until it is settled', async () => {
  const { draft, comment, carry } = await carriedComment('groups of not more than twelve');
  const [shown, ...more] = await page.call('shownIn', draft.idOf('0.2'));
  expect(more).toEqual([]);
  expect(shown).toMatchObject({ id: comment.id, carriedFrom: '0.1' });
  expect(shown?.target).toEqual({
    ...targetOn(draft.idOf('0.2'), second, 'groups of not more than twelve'),
    number: '2',
  });
  valueIn(await page.call('settle', [settlementOf(carry, 'withdraw')]));
  expect(await page.call('shownIn', draft.idOf('0.2'))).toEqual([]);
  const gone = await carriedComment('needless corrections');
  expect(await page.call('shownIn', gone.draft.idOf('0.2'))).toEqual([]);
});

/** Something private on 0.1, carried to 0.2. */
async function carriedPrivately(quote: string, what: Body) {
  const draft = newDraft();
  await draft.keep('0.1', first);
  const made = valueIn(await page.call('comment', targetOn(draft.idOf('0.1'), first, quote), what));
  await draft.keep('0.2', second);
  const [carry] = await page.call('carriesOf', made.id);
  if (!carry) throw new Error('nothing was carried');
  return { draft, made, carry };
}
const note: Body = { type: 'note', text: 'Ask Jean first.' };
const highlight: Body = { type: 'highlight', colour: 'trust' };

test('private notes are in a group of their own, highlights only where their words changed, and none is counted as a comment', async () => {
  const changed = await carriedPrivately('SHOULD confirm that the person', note);
  expect(await page.call('triage', changed.draft.idOf('0.2'))).toEqual([['Ask Jean first.', 'private', 'changed']]);
  expect(await page.call('lookAgain', changed.draft.draftId)).toEqual([['0.2', 0, 0, 1]]);
  const gone = await carriedPrivately('needless corrections', highlight);
  expect(await page.call('triage', gone.draft.idOf('0.2'))).toEqual([['trust', 'private', 'deleted']]);
  const same = await carriedPrivately('magnetic tape', highlight);
  expect(await page.call('triage', same.draft.idOf('0.2'))).toEqual([]);
  expect(await page.call('lookAgain', same.draft.draftId)).toEqual([]);
});

test('a private note never counts in a response, however it is settled, and its original stays as it was', async () => {
  for (const choice of ['keep', 'edit', 'reattach', 'putAway'] as const) {
    const { draft, made, carry } = await carriedPrivately('SHOULD confirm that the person', note);
    const settlement = { ...settlementOf(carry, choice), body: choice === 'edit' ? note : null };
    const settled = valueIn(await page.call('settle', [settlement]));
    expect(settled[0]?.successor?.body ?? null).toEqual(choice === 'putAway' ? null : note);
    expect(await page.call('triage', draft.idOf('0.2'))).toEqual([['Ask Jean first.', 'settled', 'changed']]);
    expect(await page.call('lookAgain', draft.draftId)).toEqual([]);
    expect(await page.call('annotation', made.id)).toEqual({ ...made, settledIn: draft.idOf('0.2') });
    for (const label of ['0.1', '0.2']) expect(await page.call('written', draft.idOf(label))).toEqual([]);
    valueIn(await page.call('unsettle', settled, [carry]));
    expect(await page.call('annotation', made.id)).toEqual(made);
    expect(await page.call('carriesOf', made.id)).toEqual([carry]);
  }
});
