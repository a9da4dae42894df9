// The frames of one page as main sees them: their addresses, and where the preload of the main one can be spoken to.

import type { Devtools } from '../chromium/devtools.ts';
import { toApp } from './address.ts';
import { only } from './refuse.ts';

type FrameNote = { id: string; parentId?: string; url: string; urlFragment?: string };
type ContextNote = { id: number; name: string; auxData: { frameId: string } };

/** What is known of a page's frames. */
export type Frames = {
  readonly mainFrame: Electron.WebFrameMain;
  url(): string;
  isMain(frameId: string): boolean;
  /** The isolated world of the main frame's document, once its preload has run. */
  context(): number | undefined;
  frameOf(contextId: number): Electron.WebFrameMain | undefined;
};

/** Follow a page's frames. `send` is what a frame's own `send` does. */
export function followFrames(
  devtools: Devtools,
  mainId: string,
  world: string,
  send: Electron.WebFrameMain['send'],
): Frames {
  const urls = new Map<string, string>([[mainId, '']]);
  const contexts = new Map<number, string>();

  devtools.hear((method, params) => {
    if (method === 'Page.frameNavigated') {
      const { id, url, urlFragment = '' } = params.frame as FrameNote;
      urls.set(id, toApp(url + urlFragment));
    }
    if (method === 'Page.navigatedWithinDocument') urls.set(String(params.frameId), toApp(String(params.url)));
    if (method === 'Page.frameDetached' && params.reason === 'remove') urls.delete(String(params.frameId));
    if (method === 'Runtime.executionContextCreated') {
      const { id, name, auxData } = params.context as ContextNote;
      if (name === world) contexts.set(id, auxData.frameId);
    }
    if (method === 'Runtime.executionContextDestroyed') contexts.delete(Number(params.executionContextId));
    if (method === 'Runtime.executionContextsCleared') contexts.clear();
  });

  const url = () => urls.get(mainId) ?? '';
  const mainFrame: Electron.WebFrameMain = only<Electron.WebFrameMain>('WebFrameMain', {
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    parent: null,
    get top() {
      return mainFrame;
    },
    frames: [],
    routingId: 1,
    processId: 1,
    frameTreeNodeId: 1,
    name: '',
    detached: false,
    isDestroyed: () => false,
    send,
  });
  return {
    mainFrame,
    url,
    isMain: (frameId) => frameId === mainId,
    context: () => [...contexts].findLast(([, frameId]) => frameId === mainId)?.[0],
    frameOf: (contextId) => (contexts.get(contextId) === mainId ? mainFrame : undefined),
  };
}

function originOf(url: string): string {
  const [origin] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(url) ?? [];
  return origin ?? 'null';
}
