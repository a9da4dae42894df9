/* Annotating on the real Dexie in a real Chromium. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Body, blankComment, type Target } from '../../../shared/model/annotation.ts';
import type { Result } from '../../../shared/result.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../../support/renderer-page.ts';

type Page = typeof import('./annotations.page.ts');

let browser: RendererBrowser;
let page: LoadedPage<Page>;
const pageFile = new URL('./annotations.page.ts', import.meta.url);

beforeAll(async () => {
  browser = await startRendererBrowser((name) => {
    throw new Error(`nobody should ask ${name}`);
  });
  page = await browser.open<Page>(pageFile);
});
afterAll(() => browser?.close());

const targetIn = (sourceId: string): Target => ({
  kind: 'clause',
  sourceId,
  sourceTitle: 'Care records 0.7',
  passageId: `${sourceId}#a`,
  number: '4.2.1',
  heading: 'Relationship',
  selectors: [{ type: 'TextQuoteSelector', exact: 'SHALL', prefix: 'system ', suffix: ' confirm' }],
});
const comment = (text: string): Body => ({ ...blankComment, kind: 'problem', text });

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

test('what is annotated is there when the app is opened again, and every write is strict', async () => {
  const source = randomUUID();
  const kept = valueIn(await page.call('keep', targetIn(source), comment('Too strong')));
  expect(await page.call('durability')).toBe('strict');
  await page.page.close();
  page = await browser.open<Page>(pageFile);
  expect(await page.call('read', source)).toEqual([kept]);
});

test('an edit changes the words and the time, and nothing else', async () => {
  const source = randomUUID();
  const kept = valueIn(await page.call('keep', targetIn(source), comment('Too strong')));
  const edited = valueIn(await page.call('edit', kept.id, comment('Much too strong')));
  expect(edited).toEqual({ ...kept, body: comment('Much too strong'), modifiedAt: edited.modifiedAt });
  expect(await page.call('read', source)).toEqual([edited]);
});

test('what is deleted is out of sight, and comes back whole', async () => {
  const source = randomUUID();
  const kept = valueIn(await page.call('keep', targetIn(source), { type: 'note', text: 'Ask Devi' }));
  await page.call('putAway', kept.id);
  expect(await page.call('read', source)).toEqual([]);
  await page.call('bringBack', kept.id);
  expect(await page.call('read', source)).toEqual([kept]);
});

test('a comment that left with a response can neither be edited nor deleted', async () => {
  const source = randomUUID();
  const kept = valueIn(await page.call('keep', targetIn(source), comment('As it left')));
  await page.call('leaveWith', kept.id, randomUUID());
  expect(await page.call('edit', kept.id, comment('Otherwise'))).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  });
  expect(await page.call('putAway', kept.id)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await page.call('read', source)).toMatchObject([{ body: comment('As it left'), deletedAt: null }]);
});

test('what cannot be written is a failure that says so, not a fault', async () => {
  const source = randomUUID();
  await page.call('shut');
  expect(await page.call('keep', targetIn(source), comment('x'))).toMatchObject({
    ok: false,
    error: { kind: 'storage' },
  });
  await page.call('open');
  expect(await page.call('read', source)).toEqual([]);
});

test('clauses are marked read once, and only those of the revision are counted', async () => {
  const revision = `care@${randomUUID()}`;
  await page.call('markRead', [`${revision}#a`, `${revision}#b`, `${revision}1#a`]);
  const first = await page.call('reading', `${revision}#a`);
  await page.call('markRead', [`${revision}#a`]);
  expect(await page.call('reading', `${revision}#a`)).toEqual(first);
  expect((await page.call('readIds', revision)).toSorted()).toEqual([`${revision}#a`, `${revision}#b`]);
});

test('the clause at which a revision was left is kept, with when it was first opened', async () => {
  const revision = `care@${randomUUID()}`;
  await page.call('remember', revision, `${revision}#a`);
  const first = await page.call('reading', revision);
  await page.call('remember', revision, `${revision}#b`);
  expect(await page.call('reading', revision)).toEqual({ ...first, clauseId: `${revision}#b` });
});
