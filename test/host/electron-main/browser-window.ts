// `BrowserWindow`: a page of Chromium, with what Electron's window knows of itself kept here. Headless, the size asked for is the
// size of the content, exactly; in a window the desktop decides.

import { isAbsolute } from 'node:path';
import type { Host } from './host.ts';
import type { HostIpc } from './ipc-main.ts';
import { contentsEvents } from './page-events.ts';
import { emitterOf, eventOf, only, type Part } from './refuse.ts';
import type { HostSession } from './session.ts';
import { createContents, type HostContents } from './web-contents.ts';

const windowEvents = [
  'ready-to-show',
  'show',
  'hide',
  'close',
  'closed',
  'focus',
  'blur',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'resize',
  'resized',
  'move',
  'moved',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  'unresponsive',
  'responsive',
  'session-end',
  'query-session-end',
];

/** The `BrowserWindow` class of this app. */
export function createBrowserWindow(
  host: Host,
  ipc: HostIpc,
  sessionOf: (partition: string) => HostSession,
): typeof Electron.BrowserWindow {
  let count = 0;
  const all = () => [...host.windows.values()].map(({ electron }) => electron);
  const statics = {
    getAllWindows: all,
    getFocusedWindow: () => all().at(-1) ?? null,
    fromWebContents: (contents: Electron.WebContents) =>
      all().find((window) => window.webContents === contents) ?? null,
    fromId: (id: number) => host.windows.get(id)?.electron ?? null,
  };
  const construct = function construct(options: Electron.BrowserWindowConstructorOptions = {}) {
    return openWindow(host, ipc, sessionOf, options, ++count);
  };
  return only<typeof Electron.BrowserWindow>(
    'BrowserWindow',
    Object.assign(construct, statics) as unknown as Part<typeof Electron.BrowserWindow>,
  );
}

function openWindow(
  host: Host,
  ipc: HostIpc,
  sessionOf: (partition: string) => HostSession,
  options: Electron.BrowserWindowConstructorOptions,
  id: number,
): Electron.BrowserWindow {
  const { settings, windows } = host;
  const preferences = options.webPreferences ?? {};
  refuseUnsafe(preferences);
  const size = { width: settings.width ?? options.width ?? 800, height: settings.height ?? options.height ?? 600 };
  const emitter = emitterOf('BrowserWindow', windowEvents);
  const state = {
    isShown: options.show !== false,
    isMaximised: false,
    isMinimised: false,
    isFullScreen: false,
    isGone: false,
    isPainted: false,
    title: options.title ?? '',
  };

  const contents: HostContents = createContents(host, ipc, {
    id,
    session: sessionOf(preferences.partition ?? ''),
    preload: preferences.preload,
    size,
    events: contentsEvents,
    painted: () => {
      if (!state.isPainted) emitter.emit('ready-to-show');
      state.isPainted = true;
    },
    gone: () => {
      state.isGone = true;
      windows.delete(id);
      emitter.emit('closed');
      if (windows.size === 0) host.app.emit('window-all-closed');
    },
  });
  contents.electron.on('page-title-updated', (event, title, isExplicit) => {
    state.title = title;
    emitter.emit('page-title-updated', event, title, isExplicit);
  });

  const setState = (
    name: 'isShown' | 'isMaximised' | 'isMinimised' | 'isFullScreen',
    value: boolean,
    event: string,
  ) => {
    if (state[name] === value) return;
    state[name] = value;
    emitter.emit(event);
  };
  const setSize = (width: number | undefined, height: number | undefined) => {
    void resize(settings.width ?? width ?? size.width, settings.height ?? height ?? size.height);
  };
  const resize = async (width: number, height: number) => {
    Object.assign(size, { width, height });
    await contents.refresh();
    emitter.emit('resize');
  };
  const bounds = () => ({ x: 0, y: 0, ...size });

  async function close(): Promise<boolean> {
    const event = eventOf({});
    emitter.emit('close', event);
    if (event.defaultPrevented) return false;
    const devtools = contents.devtools();
    if (!devtools) return true;
    const left = new Promise<boolean>((resolve) => {
      emitter.once('closed', () => resolve(true));
      contents.electron.once('will-prevent-unload', (unload) =>
        setImmediate(() => !unload.defaultPrevented && resolve(false)),
      );
    });
    await devtools.send('Page.close').catch(() => {});
    return await left;
  }

  async function destroy(): Promise<void> {
    const targetId = contents.targetId();
    for (const { devtools } of host.chromiums) await devtools.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  const electron: Electron.BrowserWindow = only<Electron.BrowserWindow>(
    'BrowserWindow',
    {
      id,
      webContents: contents.electron,
      loadURL: (url) => load(url),
      show: () => setState('isShown', true, 'show'),
      showInactive: () => setState('isShown', true, 'show'),
      hide: () => setState('isShown', false, 'hide'),
      isVisible: () => state.isShown && !state.isGone,
      focus: () => {
        void contents
          .devtools()
          ?.send('Page.bringToFront')
          .catch(() => {});
        emitter.emit('focus');
      },
      blur: () => void emitter.emit('blur'),
      isFocused: () => state.isShown && !state.isGone,
      maximize: () => setState('isMaximised', true, 'maximize'),
      unmaximize: () => setState('isMaximised', false, 'unmaximize'),
      isMaximized: () => state.isMaximised,
      minimize: () => setState('isMinimised', true, 'minimize'),
      restore: () => setState('isMinimised', false, 'restore'),
      isMinimized: () => state.isMinimised,
      setFullScreen: (isFull) => setState('isFullScreen', isFull, isFull ? 'enter-full-screen' : 'leave-full-screen'),
      isFullScreen: () => state.isFullScreen,
      getBounds: bounds,
      getNormalBounds: bounds,
      getContentBounds: bounds,
      getSize: () => [size.width, size.height],
      getContentSize: () => [size.width, size.height],
      getPosition: () => [0, 0],
      setBounds: ({ width, height }) => setSize(width, height),
      setSize,
      setContentSize: setSize,
      setMinimumSize: () => {},
      center: () => {},
      getTitle: () => state.title,
      setTitle: (title) => {
        state.title = title;
      },
      setTitleBarOverlay: () => {},
      setBackgroundColor: () => {},
      setMenuBarVisibility: () => {},
      setAutoHideMenuBar: () => {},
      removeMenu: () => {},
      setMenu: () => {},
      setIcon: () => {},
      close: () => void close(),
      destroy: () => void destroy(),
      isDestroyed: () => state.isGone,
    },
    emitter,
  );

  async function load(url: string): Promise<void> {
    await contents.load(url);
    host.say({ kind: 'loaded', targetId: contents.targetId() });
  }

  windows.set(id, { electron, close, destroy, resize, refresh: contents.refresh });
  host.app.emit('web-contents-created', eventOf({}), contents.electron);
  host.app.emit('browser-window-created', eventOf({}), electron);
  return electron;
}

/** The host is as safe as a sandboxed, isolated renderer and knows no other kind. */
function refuseUnsafe({
  nodeIntegration,
  contextIsolation,
  sandbox,
  webSecurity,
  preload,
  session,
}: Electron.WebPreferences): void {
  const isSafe = !nodeIntegration && contextIsolation !== false && sandbox !== false && webSecurity !== false;
  if (!isSafe)
    throw new Error('Not in the browser host: a renderer without sandbox, context isolation or web security');
  if (session) throw new Error('Not in the browser host: webPreferences.session (name a partition instead)');
  if (preload !== undefined && !isAbsolute(preload)) throw new Error(`The preload's path must be absolute: ${preload}`);
}
