// One page: its preload, its messages, and the questions that Electron asks of main about where it may go.

import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Devtools } from '../chromium/devtools.ts';
import type { Chromium } from '../chromium/launch-chromium.ts';
import { cloneCodec } from '../world/clone.ts';
import type { Head } from '../world/preload.ts';
import { toApp, toChromium } from './address.ts';
import { type Frames, followFrames } from './frames.ts';
import { coloursOf, type Host } from './host.ts';
import type { HostIpc } from './ipc-main.ts';
import { guardNavigation } from './navigation.ts';
import { reportPage } from './page-events.ts';
import { isolatedSource, type Names, pageSource } from './preload-source.ts';
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

const codec = cloneCodec();
/** From this many characters on, squeezing a message is quicker than carrying it. */
const squeezeFrom = 200_000;

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

  async function open(url: string): Promise<NonNullable<typeof opened>> {
    if (opened) return opened;
    const chromium = await session.open(url, size);
    const targetId = await session.takePage(chromium);
    const { sessionId } = await chromium.devtools.send('Target.attachToTarget', { targetId, flatten: true });
    const devtools = chromium.devtools.of(String(sessionId));
    const frames = followFrames(devtools, targetId, names.world, send);
    opened = { devtools, frames, chromium, targetId };
    devtools.hear(hear);
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
    await prepare();
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

  async function prepare(): Promise<void> {
    const devtools = opened?.devtools;
    if (!devtools) return;
    const { platform, arch, versions, env } = process;
    const surroundings = {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform,
      arch,
      versions: { ...versions },
      env: { NODE_ENV: env.NODE_ENV },
    };
    await Promise.all([
      devtools.send('Page.enable'),
      devtools.send('Inspector.enable'),
      devtools.send('Log.enable'),
      devtools.send('Network.enable'),
      devtools.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      devtools.send('Runtime.addBinding', { name: names.post, executionContextName: names.world }),
      devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(names) }),
      devtools.send('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedSource(names, preload, surroundings),
        worldName: names.world,
      }),
      devtools.send('Runtime.enable'),
      devtools.send('Fetch.enable', {
        patterns: [{ urlPattern: '*', resourceType: 'Document', requestStage: 'Request' }],
      }),
      refresh(),
    ]);
  }

  async function refresh(): Promise<void> {
    if (!opened || isGone) return;
    const { devtools } = opened;
    const { isHeadless, deviceScaleFactor = 1, colorScheme } = host.settings;
    const isThemed = isHeadless || colorScheme !== undefined || host.colours.source !== 'system';
    const features = isThemed ? [{ name: 'prefers-color-scheme', value: coloursOf(host) }] : [];
    await devtools.send('Emulation.setEmulatedMedia', { features });
    await devtools.send('Network.overrideNetworkState', {
      offline: !host.isOnline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    if (!isHeadless) return;
    await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor, mobile: false });
  }

  function hear(method: string, params: Readonly<Record<string, unknown>>): void {
    if (method !== 'Runtime.bindingCalled' || params.name !== names.post) return;
    const frame = opened?.frames.frameOf(Number(params.executionContextId));
    const text = String(params.payload);
    const end = text.indexOf('\n');
    if (frame)
      receive(JSON.parse(text.slice(0, end)) as Head, text.slice(end + 1), frame, Number(params.executionContextId));
  }

  function receive(head: Head, body: string, frame: Electron.WebFrameMain, context: number): void {
    const args = codec.decode(body) as unknown[];
    const details = { type: 'frame', processId: 1, frameId: 1, sender: electron, senderFrame: frame, ports: [] };
    if (head.kind === 'fault') emitter.emit('preload-error', eventOf({}), preload, args[0]);
    if (head.kind === 'send') {
      const reply = (channel: string, ...values: unknown[]) => send(channel, ...values);
      ipc.receive(head.channel, eventOf({ ...details, reply }) as unknown as Electron.IpcMainEvent, args);
    }
    if (head.kind !== 'invoke') return;
    const result = (isKept: boolean, value: unknown) =>
      deliver({ kind: 'result', id: head.id, isKept }, codec.encode([value]), context);
    ipc
      .invoke(head.channel, eventOf(details) as unknown as Electron.IpcMainInvokeEvent, args)
      .then((value) => result(true, value))
      .catch((error: unknown) => result(false, String(error)));
  }

  function deliver(head: Head, body: string, context: number | undefined): void {
    if (!opened || isGone || context === undefined) return;
    const declaration = `(...message) => globalThis.${names.receive}(...message)`;
    const isSqueezed = body.length > squeezeFrom;
    const text = isSqueezed ? deflateRawSync(body, { level: 1 }).toString('base64') : body;
    const called = opened.devtools.send('Runtime.callFunctionOn', {
      functionDeclaration: declaration,
      executionContextId: context,
      arguments: [{ value: head }, { value: text }, { value: isSqueezed }],
      silent: false,
    });
    // A document that has gone has nobody left to hear.
    called.catch(() => {});
  }

  function send(channel: string, ...args: unknown[]): void {
    deliver({ kind: 'send', channel }, codec.encode(args), opened?.frames.context());
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
      send,
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
      reload: () => void opened?.devtools.send('Page.reload'),
      setVisualZoomLevelLimits: async () => {},
      setBackgroundThrottling: () => {},
      close: () => void opened?.devtools.send('Page.close'),
    },
    emitter,
  );
  const unloaded = only<Electron.WebFrameMain>('WebFrameMain', { url: '', origin: 'null', parent: null, send });

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
