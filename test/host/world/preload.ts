// What a sandboxed preload finds: `require('electron')` with contextBridge, ipcRenderer and of webFrame one method, a little of `process`, and no Node.
// `startPreload` holds everything it needs: its source runs in the isolated world of each document of the main frame.

import type { Bridge } from './bridge.ts';
import type { Codec } from './clone.ts';

/** A message between this world and the host: a head of names and a body of cloned values. */
export type Head =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string }
  | { readonly kind: 'send'; readonly channel: string }
  | { readonly kind: 'result'; readonly id: number; readonly isKept: boolean }
  | { readonly kind: 'fault'; readonly channel: '' };

/** What `startPreload` needs of its surroundings. `post` carries text to the host. */
export type Surroundings = {
  readonly codec: Codec;
  readonly bridge: Bridge;
  readonly post: (text: string) => void;
  readonly process: Readonly<Record<string, unknown>>;
  readonly preload: (require: unknown, process: unknown, module: unknown, exports: unknown, global: unknown) => void;
};

/** How the host delivers a message; `isSqueezed` when its body is deflated, in base64. */
export type Receive = (head: Head, body: string, isSqueezed: boolean) => void;

/** Run the preload; returns the function by which the host delivers its messages. */
export function startPreload({ codec, bridge, post, process, preload }: Surroundings): Receive {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  type Registered = { readonly listener: Listener; readonly isOnce: boolean };
  const listeners = new Map<string, Registered[]>();
  const calls = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void; channel: string }>();
  let count = 0;
  let queue = Promise.resolve();
  let queued = 0;

  const say = (head: Head, values: unknown) => post(`${JSON.stringify(head)}\n${codec.encode(values)}`);

  const only = <T extends object>(name: string, made: T): T =>
    new Proxy(made, {
      get(target, key, receiver) {
        if (key in target || typeof key === 'symbol' || key === 'then' || key === '__esModule')
          return Reflect.get(target, key, receiver);
        throw new Error(`Not in the browser host: ${name}.${key}`);
      },
    });

  const add = (channel: string, listener: Listener, isOnce: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, isOnce }]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener) => {
    const kept = listeners.get(channel) ?? [];
    const at = kept.findLastIndex((one) => one.listener === listener);
    if (at >= 0) listeners.set(channel, kept.toSpliced(at, 1));
    return ipcRenderer;
  };

  const ipcRenderer: object = only('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        say({ kind: 'invoke', id, channel }, args);
        calls.set(id, { resolve, reject, channel });
      }),
    send: (channel: string, ...args: unknown[]) => say({ kind: 'send', channel }, args),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length,
  });

  const electron = only('electron', {
    ipcRenderer,
    // Kept from nobody and asked by nobody: a stock Chromium takes no provider.
    webFrame: only('webFrame', { setSpellCheckProvider: () => {} }),
    contextBridge: only('contextBridge', { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) }),
  });

  function require(name: string): unknown {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`Not in the browser host: require('${name}') in a preload`);
  }

  /** Messages are taken in the order in which they came: nothing overtakes a large one that is still being unsqueezed. */
  function receive(head: Head, body: string, isSqueezed: boolean): void {
    if (!isSqueezed && queued === 0) {
      take(head, body);
      return;
    }
    queued++;
    queue = queue
      .then(async () => take(head, isSqueezed ? await unsqueeze(body) : body))
      .catch((error: unknown) => console.error(error))
      .finally(() => queued--);
  }

  async function unsqueeze(base64: string): Promise<string> {
    const squeezed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new Response(new Blob([squeezed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  }

  function take(head: Head, body: string): void {
    if (head.kind === 'send') {
      const registered = listeners.get(head.channel) ?? [];
      listeners.set(
        head.channel,
        registered.filter(({ isOnce }) => !isOnce),
      );
      const args = codec.decode(body) as unknown[];
      for (const { listener } of registered) listener({ sender: ipcRenderer, ports: [] }, ...args);
    }
    if (head.kind !== 'result') return;
    const call = calls.get(head.id);
    calls.delete(head.id);
    const [value] = codec.decode(body) as [unknown];
    if (head.isKept) call?.resolve(value);
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${value}`));
  }

  const module = { exports: {} };
  try {
    preload(require, process, module, module.exports, globalThis);
  } catch (error) {
    console.error('Unable to load preload script', error);
    say({ kind: 'fault', channel: '' }, [error instanceof Error ? error : new Error(String(error))]);
  }
  return receive;
}
