// One page: its preload, its messages, and the questions that Electron asks of main about where it may go.

import { randomBytes } from 'node:crypto';
import type { Devtools } from '../chromium/devtools.ts';
import type { Chromium } from '../chromium/launch-chromium.ts';
import { toApp, toChromium } from './address.ts';
import { type Frames, followFrames } from './frames.ts';
import type { Host } from './host.ts';
import type { HostIpc } from './ipc-main.ts';
import { carryMessages } from './messages.ts';
import { guardNavigation } from './navigation.ts';
import { reportPage } from './page-events.ts';
import type { Names } from './preload-source.ts';
import { emulate, preparePage } from './prepare-page.ts';
import { printToPdf } from './print-to-pdf.ts';
import { emitterOf, eventOf, only } from './refuse.ts';
import type { HostSession } from './session.ts';

/** A page as its window sees it. */
export type HostContents = {
  readonly electron: Electron.WebContents;
  load(url: string): Promise<void>;
  refresh(): Promise<void>;
  devtools(): Devtools | undefined;
  targetId(): string;
};

/** What a window hands to its page. `gone` is called when the page has been closed, by whomever. */
export type ContentsOptions = {
  readonly id: number;
  readonly session: HostSession;
  readonly preload: string | undefined;
  readonly size: { readonly width: number; readonly height: number };
  readonly events: readonly string[];
  readonly gone: () => void;
  readonly painted: () => void;
};

/** Make a page. Chromium is opened, and the preload put in place, when it first loads. */
export function createContents(host: Host, ipc: HostIpc, options: ContentsOptions): HostContents {
  const { id, session, preload, size, gone, painted } = options;
  const emitter = emitterOf('webContents', options.events);
  const names = secretNames();
  let opened: { devtools: Devtools; frames: Frames; chromium: Chromium; targetId: string } | undefined;
  let openWindow: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  let expected = '';
  let isGone = false;
  let title = '';
  const messages = carryMessages({
    ipc,
    names,
    emitter,
    sender: () => electron,
    opened: () => (isGone ? undefined : opened),
  });

  async function open(url: string): Promise<NonNullable<typeof opened>> {
    if (opened) return opened;
    const chromium = await session.open(url, size);
    const targetId = await session.takePage(chromium);
    const { sessionId } = await chromium.devtools.send('Target.attachToTarget', { targetId, flatten: true });
    const devtools = chromium.devtools.of(String(sessionId));
    const frames = followFrames(devtools, targetId, names.world, messages.send);
    opened = { devtools, frames, chromium, targetId };
    devtools.hear(messages.hear);
    reportPage(devtools, { emitter, electron, frames, painted });
    chromium.devtools.hear((method, params) => {
      if (method === 'Target.targetDestroyed' && params.targetId === targetId) leave();
      if (method === 'Target.targetInfoChanged') retitle(params.targetInfo as { targetId: string; title: string });
    });
    void chromium.gone.then(leave);
    guardNavigation(devtools, {
      emitter,
      frames,
      chromium,
      targetId,
      expected: () => expected,
      openWindow: () => openWindow,
    });
    await preparePage(devtools, names, preload);
    await refresh();
    return opened;
  }

  function retitle(info: { targetId: string; title: string }): void {
    if (info.targetId !== opened?.targetId || info.title === title) return;
    title = info.title;
    emitter.emit('page-title-updated', eventOf({}), title, true);
  }

  function leave(): void {
    if (isGone) return;
    isGone = true;
    emitter.emit('destroyed');
    gone();
  }

  async function refresh(): Promise<void> {
    if (opened && !isGone) await emulate(opened.devtools, host, size).catch(unlessGone);
  }

  /** The page may close while Chromium is being told something; then nobody needs the answer. */
  function unlessGone(error: unknown): void {
    if (!isGone && !/closed|gone|not found/i.test(String(error))) throw error;
  }

  function tell(method: string): void {
    opened?.devtools.send(method).catch(unlessGone);
  }

  async function load(url: string): Promise<void> {
    const { devtools } = await open(url);
    expected = toChromium(url, host.schemes);
    const loaded = new Promise<void>((resolve, reject) => {
      emitter.once('did-finish-load', () => resolve());
      emitter.once('destroyed', () => reject(new Error(`ERR_FAILED (-2) loading '${url}'`)));
    });
    const { errorText } = await devtools.send('Page.navigate', { url: expected });
    expected = '';
    if (errorText === undefined) return await loaded;
    loaded.catch(() => {});
    const [, name = 'ERR_FAILED'] = /net::(\w+)/.exec(String(errorText)) ?? [];
    emitter.emit('did-fail-load', eventOf({}), -2, name, url, true, 1, 1);
    throw new Error(`${name} (-2) loading '${url}'`);
  }

  const electron: Electron.WebContents = only<Electron.WebContents>(
    'webContents',
    {
      id,
      session: session.electron,
      get mainFrame() {
        return opened?.frames.mainFrame ?? unloaded;
      },
      send: messages.send,
      getURL: () => toApp(opened?.frames.url() ?? ''),
      getTitle: () => title,
      isDestroyed: () => isGone,
      isCrashed: () => false,
      isLoading: () => expected !== '',
      isFocused: () => true,
      focus: () => {},
      getType: () => 'window',
      setWindowOpenHandler: (handler) => {
        openWindow = handler;
      },
      reload: () => tell('Page.reload'),
      setVisualZoomLevelLimits: async () => {},
      setBackgroundThrottling: () => {},
      printToPDF: async (options) => printToPdf((await open(electron.getURL())).devtools, options),
      close: () => tell('Page.close'),
    },
    emitter,
  );
  const unloaded = only<Electron.WebFrameMain>('WebFrameMain', {
    url: '',
    origin: 'null',
    parent: null,
    send: messages.send,
  });

  return {
    electron,
    load,
    refresh,
    targetId: () => opened?.targetId ?? '',
    devtools: () => opened?.devtools,
  };
}

function secretNames(): Names {
  const secret = () => `host_${randomBytes(12).toString('hex')}`;
  return { world: secret(), post: secret(), receive: secret(), up: secret(), down: secret() };
}
