// Two worlds share a window's DOM and nothing else. A `CustomEvent` dispatched in one is heard in the other, at once, and its
// `detail` is a structured clone there: that is the wire. Functions and promises cannot be cloned, so each side keeps its own
// under a number and the other side gets a proxy. `createBridge` holds everything it needs: its source runs in both worlds,
// before any script of the page.

/** What one side of the bridge can do. `expose` is `contextBridge.exposeInMainWorld`. */
export type Bridge = { expose(key: string, api: unknown): void };

/** One end of the bridge: `here` and `there` are the secret event names of the two ends. */
export function createBridge(here: string, there: string): Bridge {
  type Callable = (...args: unknown[]) => unknown;
  type Packed =
    | { kind: 'value'; value: unknown }
    | { kind: 'function'; id: number }
    | { kind: 'original'; id: number }
    | { kind: 'promise'; id: number }
    | { kind: 'error'; message: string; stack: string | undefined }
    | { kind: 'object'; entries: [string, Packed][] }
    | { kind: 'array'; items: Packed[] };
  type Message =
    | { kind: 'expose'; key: string; value: Packed }
    | { kind: 'call'; id: number; args: Packed[] }
    | { kind: 'settle'; id: number; isKept: boolean; value: Packed }
    | { kind: 'release'; id: number }
    | { kind: 'reply'; value: Reply };
  type Reply = { isKept: boolean; value: Packed };

  const dispatchEvent = window.dispatchEvent.bind(window);
  const deepest = 1000;
  const functions = new Map<number, Callable>();
  const proxies = new WeakMap<object, number>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  let count = 0;
  let reply: Reply | undefined;
  const released = new FinalizationRegistry<number>((id) => post({ kind: 'release', id }));

  const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
  const isBytes = (value: object): boolean => ArrayBuffer.isView(value) || tagOf(value) === 'ArrayBuffer';
  const isPlain = (value: object): boolean => tagOf(value) === 'Object';

  function post(message: Message): void {
    dispatchEvent(new CustomEvent(there, { detail: message }));
  }

  function ask(message: Message): unknown {
    reply = undefined;
    post(message);
    const answer: Reply | undefined = reply;
    reply = undefined;
    if (!answer) throw new Error('The other world did not answer');
    const { isKept, value } = answer as Reply;
    if (!isKept) throw unpack(value);
    return unpack(value);
  }

  /** True when the whole tree may go over as it stands, in one clone. */
  function isSimple(value: unknown, depth = 0): boolean {
    if (depth > deepest)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
    if (Array.isArray(value)) return value.every((item) => isSimple(item, depth + 1));
    if (isPlain(value)) return Object.keys(value).every((key) => isSimple(Reflect.get(value, key), depth + 1));
    return tagOf(value) === 'Date' || isBytes(value);
  }

  function pack(value: unknown): Packed {
    if (isSimple(value)) return { kind: 'value', value };
    if (typeof value === 'function') return packFunction(value as Callable);
    if (typeof value === 'symbol' || typeof value !== 'object' || value === null) throw refusal();
    if (value instanceof Promise || tagOf(value) === 'Promise') return packPromise(value as Promise<unknown>);
    if (tagOf(value) === 'Error')
      return { kind: 'error', message: (value as Error).message, stack: (value as Error).stack };
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) };
    if (isPlain(value))
      return { kind: 'object', entries: Object.keys(value).map((key) => [key, pack(Reflect.get(value, key))]) };
    try {
      return { kind: 'value', value: structuredClone(value) };
    } catch {
      throw refusal();
    }
  }

  function refusal(): Error {
    return new Error('An object could not be cloned.');
  }

  function packFunction(call: Callable): Packed {
    const original = proxies.get(call);
    if (original !== undefined) return { kind: 'original', id: original };
    functions.set(++count, call);
    return { kind: 'function', id: count };
  }

  function packPromise(promise: Promise<unknown>): Packed {
    const id = ++count;
    const settle = (isKept: boolean, value: unknown) => {
      try {
        post({ kind: 'settle', id, isKept, value: pack(value) });
      } catch (error) {
        post({ kind: 'settle', id, isKept: false, value: pack(error) });
      }
    };
    promise.then(
      (value) => settle(true, value),
      (reason: unknown) => settle(false, reason),
    );
    return { kind: 'promise', id };
  }

  function unpack(packed: Packed): unknown {
    if (packed.kind === 'function') return proxyOf(packed.id);
    if (packed.kind === 'original') return functions.get(packed.id);
    if (packed.kind === 'promise') {
      return new Promise((resolve, reject) => waiting.set(packed.id, { resolve, reject }));
    }
    if (packed.kind === 'error') {
      const error = new Error(packed.message);
      if (packed.stack !== undefined) error.stack = packed.stack;
      return error;
    }
    if (packed.kind === 'array') return packed.items.map(unpack);
    if (packed.kind === 'value') return packed.value;
    const made = {};
    for (const [key, value] of packed.entries) {
      Object.defineProperty(made, key, { value: unpack(value), writable: true, enumerable: true, configurable: true });
    }
    return made;
  }

  function proxyOf(id: number): Callable {
    const proxy: Callable = (...args) => ask({ kind: 'call', id, args: args.map(pack) });
    proxies.set(proxy, id);
    released.register(proxy, id);
    return proxy;
  }

  function call(id: number, args: readonly Packed[]): Reply {
    try {
      const target = functions.get(id);
      if (!target) throw new Error('This function is gone: its world released it');
      return { isKept: true, value: pack(target(...args.map(unpack))) };
    } catch (error) {
      return { isKept: false, value: pack(error) };
    }
  }

  function deepFreeze(value: unknown): void {
    if (typeof value !== 'object' || value === null || isBytes(value)) return;
    for (const key of Object.keys(value)) deepFreeze(Reflect.get(value, key));
    Object.freeze(value);
  }

  function bind(key: string, packed: Packed): Reply {
    if (Object.hasOwn(window, key)) {
      const message = 'Cannot bind an API on top of an existing property on the window object';
      return { isKept: false, value: { kind: 'error', message, stack: undefined } };
    }
    const value = unpack(packed);
    deepFreeze(value);
    Object.defineProperty(window, key, { value, enumerable: true });
    return { isKept: true, value: { kind: 'value', value: undefined } };
  }

  function receive(message: Message): void {
    if (message.kind === 'reply') reply = message.value;
    if (message.kind === 'call') post({ kind: 'reply', value: call(message.id, message.args) });
    if (message.kind === 'expose') post({ kind: 'reply', value: bind(message.key, message.value) });
    if (message.kind === 'release') functions.delete(message.id);
    if (message.kind !== 'settle') return;
    const promise = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.isKept) promise?.resolve(unpack(message.value));
    else promise?.reject(unpack(message.value));
  }

  window.addEventListener(here, (event) => {
    event.stopImmediatePropagation();
    receive((event as CustomEvent<Message>).detail);
  });
  return { expose: (key, api) => void ask({ kind: 'expose', key, value: pack(api) }) };
}
