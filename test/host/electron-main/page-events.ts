// What Chromium reports of a page, in Electron's words.

import type { EventEmitter } from 'node:events';
import type { Devtools } from '../chromium/devtools.ts';
import type { Frames } from './frames.ts';
import { eventOf } from './refuse.ts';
import { blankPath } from './serve.ts';

/** The events of `webContents` that the host tells, or that cannot happen in it. Listening for another throws. */
export const contentsEvents = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'did-navigate',
  'did-navigate-in-page',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-start-loading',
  'did-stop-loading',
  'console-message',
  'render-process-gone',
  'preload-error',
  'destroyed',
  'will-prevent-unload',
  'page-title-updated',
  // Cannot happen here: there is no <webview>, no developer tools of Electron's, and a page is never held to be unresponsive.
  // A stock Chromium has a menu of its own, and none without a window: this one is never told.
  'context-menu',
  'will-attach-webview',
  'did-attach-webview',
  'devtools-opened',
  'unresponsive',
  'responsive',
] as const;

type Page = {
  readonly emitter: EventEmitter;
  readonly electron: Electron.WebContents;
  readonly frames: Frames;
  readonly painted: () => void;
};
type ConsoleCall = {
  type: string;
  args: { value?: unknown; description?: string }[];
  stackTrace?: { callFrames: { url: string; lineNumber: number }[] };
};
type LogEntry = { level: string; text: string; url?: string; lineNumber?: number };
type Thrown = { text: string; exception?: { description?: string }; url?: string; lineNumber: number };

const levels: Readonly<Record<string, string>> = {
  error: 'error',
  assert: 'error',
  warning: 'warning',
  debug: 'debug',
  verbose: 'debug',
};

/** Retell a page's events on its emitter. */
export function reportPage(devtools: Devtools, { emitter, frames, painted }: Page): void {
  const tell = (level: string, message: string, sourceId = '', lineNumber = 0) => {
    if (level === 'error' || level === 'warning') console.error(`page ${level}: ${message}`);
    emitter.emit('console-message', eventOf({ level, message, sourceId, lineNumber, frame: frames.mainFrame }));
  };
  // Chromium opens every window on an empty page, and may still be telling of it.
  const isAppPage = () => !/^$|^about:/.test(frames.url()) && !frames.url().endsWith(blankPath);
  const hearers: Readonly<Record<string, (params: never) => void>> = {
    'Page.domContentEventFired': () => isAppPage() && emitter.emit('dom-ready', eventOf({})),
    'Page.loadEventFired': () => {
      if (!isAppPage()) return;
      emitter.emit('did-finish-load', eventOf({}));
      painted();
    },
    'Page.frameStartedLoading': ({ frameId }: { frameId: string }) =>
      frames.isMain(frameId) && emitter.emit('did-start-loading', eventOf({})),
    'Page.frameStoppedLoading': ({ frameId }: { frameId: string }) =>
      frames.isMain(frameId) && emitter.emit('did-stop-loading', eventOf({})),
    'Page.lifecycleEvent': ({ name }: { name: string }) => {
      if (name === 'firstContentfulPaint' && isAppPage()) painted();
    },
    'Page.frameNavigated': ({ frame }: { frame: { parentId?: string } }) => {
      if (frame.parentId === undefined) emitter.emit('did-navigate', eventOf({}), frames.url(), 200, 'OK');
    },
    'Page.navigatedWithinDocument': () => emitter.emit('did-navigate-in-page', eventOf({}), frames.url(), true, 1, 1),
    'Inspector.targetCrashed': () =>
      emitter.emit('render-process-gone', eventOf({}), { reason: 'crashed', exitCode: 1 }),
    'Runtime.consoleAPICalled': ({ type, args, stackTrace }: ConsoleCall) => {
      const text = args.map((arg) => String('value' in arg ? arg.value : (arg.description ?? ''))).join(' ');
      const [at] = stackTrace?.callFrames ?? [];
      tell(levels[type] ?? 'info', text, at?.url, at?.lineNumber);
    },
    'Log.entryAdded': ({ entry }: { entry: LogEntry }) =>
      tell(levels[entry.level] ?? 'info', entry.text, entry.url, entry.lineNumber),
    'Runtime.exceptionThrown': ({ exceptionDetails: thrown }: { exceptionDetails: Thrown }) => {
      tell('error', `Uncaught ${thrown.exception?.description ?? thrown.text}`, thrown.url, thrown.lineNumber);
    },
  };
  devtools.hear((method, params) => hearers[method]?.(params as never));
}
