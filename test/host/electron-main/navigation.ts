// Where a page may go. Each document request of a page stops here first, and main is asked as Electron asks it:
// `will-frame-navigate`, `will-navigate`, `will-redirect`. A new window is reported to `setWindowOpenHandler` and shut at once.

import type { EventEmitter } from 'node:events';
import type { Devtools } from '../chromium/devtools.ts';
import type { Chromium } from '../chromium/launch-chromium.ts';
import { toApp } from './address.ts';
import type { Frames } from './frames.ts';
import { eventOf } from './refuse.ts';

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** What the guard needs to know of its page. `expected` is the address that main itself is loading. */
export type Guarded = {
  readonly emitter: EventEmitter;
  readonly frames: Frames;
  readonly chromium: Chromium;
  readonly targetId: string;
  readonly expected: () => string;
  readonly openWindow: () => WindowOpenHandler | undefined;
};

type Paused = {
  requestId: string;
  frameId: string;
  redirectedRequestId?: string;
  request: { url: string; urlFragment?: string };
};

/** Stand in the way of a page's navigations. */
export function guardNavigation(devtools: Devtools, page: Guarded): void {
  devtools.hear((method, params) => {
    if (method === 'Fetch.requestPaused') void decide(devtools, page, params as unknown as Paused);
    if (method === 'Page.windowOpen')
      askToOpen(page, params as unknown as { url: string; windowName: string; windowFeatures: string[] });
    if (method === 'Page.javascriptDialogOpening' && params.type === 'beforeunload') {
      const event = eventOf({});
      page.emitter.emit('will-prevent-unload', event);
      // A test's Playwright may have answered first.
      devtools.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => {});
    }
  });
  page.chromium.devtools.hear((method, params) => {
    if (method !== 'Target.targetCreated') return;
    const { type, targetId, openerFrameId } = params.targetInfo as {
      type: string;
      targetId: string;
      openerFrameId?: string;
    };
    if (type === 'page' && openerFrameId !== undefined)
      void page.chromium.devtools.send('Target.closeTarget', { targetId }).catch(() => {});
  });
}

function isAllowed({ emitter, frames, expected }: Guarded, paused: Paused): boolean {
  const { url, urlFragment = '' } = paused.request;
  const address = toApp(url + urlFragment);
  const isMainFrame = frames.isMain(paused.frameId);
  // Main's own loads are not announced, nor is a reload, which asks for the very same address.
  if (isMainFrame && (expected().replace(/#.*/, '') === url || address === frames.url())) return true;
  const event = eventOf({
    url: address,
    isMainFrame,
    isSameDocument: false,
    frame: isMainFrame ? frames.mainFrame : null,
    initiator: frames.mainFrame,
  });
  if (paused.redirectedRequestId !== undefined) emitter.emit('will-redirect', event, address, false, isMainFrame, 1, 1);
  else {
    emitter.emit('will-frame-navigate', event);
    if (isMainFrame) emitter.emit('will-navigate', event, address, false, true, 1, 1);
  }
  return !event.defaultPrevented;
}

async function decide(devtools: Devtools, page: Guarded, paused: Paused): Promise<void> {
  const { requestId } = paused;
  const answer = isAllowed(page, paused)
    ? devtools.send('Fetch.continueRequest', { requestId })
    : devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  // The request may have ended while main made up its mind.
  await answer.catch(() => {});
}

function askToOpen(
  { openWindow }: Guarded,
  { url, windowName, windowFeatures }: { url: string; windowName: string; windowFeatures: string[] },
): void {
  const handler = openWindow();
  const details = {
    url: toApp(url),
    frameName: windowName,
    features: windowFeatures.join(','),
    disposition: 'foreground-tab',
    referrer: { url: '', policy: 'default' },
  };
  const answer = handler?.(details as Electron.HandlerDetails);
  if (answer?.action === 'allow') throw new Error('Not in the browser host: setWindowOpenHandler allowing a window');
}
