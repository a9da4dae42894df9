import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { announceTo, answerRequests, type Handlers } from '../../main/ipc.ts';
import { requestNames } from '../../shared/ipc/names.ts';
import { fail, ok } from '../../shared/result.ts';

type Listener = (event: IpcMainInvokeEvent, input: unknown) => unknown;
const page = { isDestroyed: () => false } as WebContents; // no more of a page than is asked of it

function answering(change: Partial<Handlers> = {}) {
  const listeners = new Map<string, Listener>();
  const logged: string[] = [];
  const unasked = () => {
    throw new Error('not what was asked');
  };
  const handlers: Handlers = {
    'app.about': unasked,
    'sync.run': unasked,
    'sync.stop': () => ok(null),
    'sync.taken': () => ok(null),
    'feed.find': unasked,
    'outbox.deliver': unasked,
    'journal.open': unasked,
    'journal.append': unasked,
    'journal.snapshot': unasked,
    'journal.read': unasked,
    'databases.aside': unasked,
    'clock.start': unasked,
    'link.open': () => ok(null),
    'file.fetch': unasked,
    'file.save': unasked,
    'file.open': unasked,
    'page.savePdf': unasked,
    'window.theme': unasked,
    'tray.set': unasked,
    'notification.show': unasked,
    'spelling.misspelt': unasked,
    'spelling.set': unasked,
    'update.install': () => fail({ kind: 'fault', detail: 'no update is ready' }),
    ...change,
  };
  answerRequests(handlers, {
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    page: () => page,
    log: { note: (message) => logged.push(message), error: (message) => logged.push(message) },
  });
  const ask = (name: string, input: unknown, sender: object = {}) =>
    listeners.get(`ask:${name}`)?.(
      { sender: page, senderFrame: { url: 'app://pitchside/index.html', parent: null }, ...sender } as never,
      input,
    );
  return { ask, logged, names: [...listeners.keys()] };
}

test('every request of the contract is answered, and no other', () => {
  expect(answering().names).toEqual(requestNames.map((name) => `ask:${name}`));
});

test('our own page gets its answer, good or bad', async () => {
  const { ask } = answering();
  expect(await ask('sync.stop', null)).toEqual({ ok: true, value: null });
  expect(await ask('update.install', null)).toEqual({
    ok: false,
    error: { kind: 'fault', detail: 'no update is ready' },
  });
});

test.each([
  ['another page', { sender: {} }],
  ['a frame within our page', { senderFrame: { url: 'app://pitchside/index.html', parent: {} } }],
  ['our window when it shows another page', { senderFrame: { url: 'https://pitchside.example/', parent: null } }],
  ['a frame that is gone', { senderFrame: null }],
])('%s is not answered', async (_, sender) => {
  let isHandled = false;
  const { ask, logged } = answering({
    'sync.stop': () => {
      isHandled = true;
      return ok(null);
    },
  });
  expect(await ask('sync.stop', null, sender)).toMatchObject({ ok: false, error: { kind: 'fault' } });
  expect(isHandled).toBe(false);
  expect(logged.length).toBe(1);
});

test.each([
  ['link.open', { url: 'file:///etc/passwd' }],
  ['link.open', { url: 'javascript:alert(1)' }],
  ['link.open', 'https://example.org/'],
  ['sync.stop', undefined],
])('%s with an input that does not parse reaches no handler', async (name, input) => {
  expect(await answering().ask(name, input)).toMatchObject({
    ok: false,
    error: { kind: 'fault' },
  });
});

test('a handler that throws is a fault, and is logged', async () => {
  const { ask, logged } = answering({
    'sync.stop': () => {
      throw new Error('broken');
    },
  });
  expect(await ask('sync.stop', null)).toEqual({ ok: false, error: { kind: 'fault', detail: 'broken' } });
  expect(logged).toEqual(['sync.stop failed']);
});

test('what a person wrote never reaches the log or the answer', async () => {
  const { ask, logged } = answering();
  const answer = await ask('outbox.deliver', { id: 'my secret words', content: 7 });
  expect(JSON.stringify([answer, logged])).not.toContain('my secret words');
});

test('an announcement goes to a page that is there, and nowhere else', () => {
  const sent: unknown[] = [];
  let isDestroyed = false;
  const send = (...message: unknown[]): void => void sent.push(message);
  const announce = announceTo({ send, isDestroyed: () => isDestroyed } as unknown as WebContents); // as above
  announce('update.ready', { version: '1.0.0' });
  isDestroyed = true;
  announce('update.ready', { version: '1.0.1' });
  announceTo(null)('update.ready', { version: '1.0.2' });
  expect(sent).toEqual([['hear:update.ready', { version: '1.0.0' }]]);
});
