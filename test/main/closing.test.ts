import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { decideClosing } from '../../main/closing.ts';
import { createInFlight } from '../../main/in-flight.ts';
import { trayTemplate } from '../../main/tray.ts';

/** A promise, and what fulfils it. */
function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** An app and its window as far as closing asks of them, told as Electron tells them. */
function world(isInTray: boolean) {
  const done: string[] = [];
  const app = Object.assign(new EventEmitter(), { quit: () => quit() });
  const window = Object.assign(new EventEmitter(), {
    hide: () => void done.push('hidden'),
    close: () => void close(),
    isDestroyed: () => done.includes('closed'),
  });
  const sending = createInFlight();
  const patience = promised();
  const close = (): boolean => {
    let isKept = false;
    const preventDefault = (): void => {
      isKept = true;
    };
    window.emit('close', { preventDefault });
    if (!isKept) done.push('closed');
    return !isKept;
  };
  const quit = (): void => {
    app.emit('before-quit');
    if (close()) done.push('quit');
  };
  decideClosing({
    app: app as never,
    window: window as never,
    isInTray: () => isInTray,
    sending,
    hidden: () => void done.push('said where'),
    waits: () => void done.push('said that it waits'),
    patience: () => patience.promise,
  });
  return { done, close, quit, sending, patience };
}

test('without a tray closing ends it', () => {
  const { done, close } = world(false);
  close();
  expect(done).toEqual(['closed']);
});

test('with a tray closing hides it, and quitting ends it', () => {
  const { done, close, quit } = world(true);
  close();
  expect(done).toEqual(['hidden', 'said where']);
  quit();
  expect(done).toEqual(['hidden', 'said where', 'closed', 'quit']);
});

test('what is being sent is answered before it ends, and that is said', async () => {
  const { done, quit, sending } = world(false);
  const answer = promised();
  void sending.follow(answer.promise);
  quit();
  expect(done).toEqual(['said that it waits']);
  answer.resolve();
  await expect.poll(() => done).toEqual(['said that it waits', 'closed', 'quit']);
});

test('an office that does not answer keeps nobody: the outbox asks again at the next start', async () => {
  const { done, close, sending, patience } = world(false);
  void sending.follow(new Promise(() => {}));
  close();
  patience.resolve();
  await expect.poll(() => done).toEqual(['said that it waits', 'closed']);
});

test('the tray says what waits to be sent, where anything does', () => {
  const acts = { open: () => {}, sync: () => {}, quit: () => {} };
  const labels = (waiting: number) => trayTemplate(waiting, acts).flatMap(({ label }) => label ?? []);
  expect(labels(0)).toEqual(['Open Pitchside', 'Sync now', 'Quit']);
  expect(labels(3)).toEqual(['Open Pitchside', 'Sync now', '3 waiting to be sent', 'Quit']);
});
