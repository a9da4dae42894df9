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
    | { kind: 'seen'; id: number }
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

  /** True when the whole tree may go over as it stands, in one clone, which keeps shared and circular references by itself. */
  function isSimple(value: unknown, seen: Set<object>, depth = 0): boolean {
    if (depth > deepest) throw tooDeep();
    if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
    if (seen.has(value)) return true;
    seen.add(value);
    if (Array.isArray(value)) return value.every((item) => isSimple(item, seen, depth + 1));
    if (isPlain(value)) return Object.keys(value).every((key) => isSimple(Reflect.get(value, key), seen, depth + 1));
    return tagOf(value) === 'Date' || isBytes(value);
  }

  function pack(value: unknown): Packed {
    return isSimple(value, new Set()) ? { kind: 'value', value } : packPart(value, new Map(), 0);
  }

  /** Piece by piece. Objects and arrays are numbered as they are met, so that one met again is a number. */
  function packPart(value: unknown, seen: Map<object, number>, depth: number): Packed {
    if (depth > deepest) throw tooDeep();
    if (typeof value === 'function') return packFunction(value as Callable);
    if (typeof value === 'symbol') throw refusal();
    if (typeof value !== 'object' || value === null) return { kind: 'value', value };
    if (tagOf(value) === 'Promise') return packPromise(value as Promise<unknown>);
    if (tagOf(value) === 'Error') return packError(value as Error);
    if (!Array.isArray(value) && !isPlain(value)) return packWhole(value);
    const number = seen.get(value);
    if (number !== undefined) return { kind: 'seen', id: number };
    seen.set(value, seen.size);
    if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => packPart(item, seen, depth + 1)) };
    const entries = Object.keys(value).map((key): [string, Packed] => [
      key,
      packPart(Reflect.get(value, key), seen, depth + 1),
    ]);
    return { kind: 'object', entries };
  }

  function refusal(): Error {
    return new Error('An object could not be cloned.');
  }

  function tooDeep(): Error {
    const limit = `Nested objects deeper than ${deepest} are not supported.`;
    return new TypeError(`Electron contextBridge recursion depth exceeded.  ${limit}`);
  }

  function packError({ message, stack }: Error): Packed {
    return { kind: 'error', message, stack };
  }

  function packWhole(value: object): Packed {
    try {
      return { kind: 'value', value: structuredClone(value) };
    } catch {
      throw refusal();
    }
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

  function unpack(packed: Packed, made: object[] = []): unknown {
    if (packed.kind === 'value') return packed.value;
    if (packed.kind === 'function') return proxyOf(packed.id);
    if (packed.kind === 'original') return functions.get(packed.id);
    if (packed.kind === 'seen') return made[packed.id];
    if (packed.kind === 'promise') {
      return new Promise((resolve, reject) => waiting.set(packed.id, { resolve, reject }));
    }
    if (packed.kind === 'error') {
      const error = new Error(packed.message);
      if (packed.stack !== undefined) error.stack = packed.stack;
      return error;
    }
    if (packed.kind === 'array') {
      const array: unknown[] = [];
      made.push(array);
      for (const item of packed.items) array.push(unpack(item, made));
      return array;
    }
    const object = {};
    made.push(object);
    for (const [key, part] of packed.entries) {
      const value = unpack(part, made);
      Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    }
    return object;
  }

  function proxyOf(id: number): Callable {
    const proxy: Callable = (...args) => ask({ kind: 'call', id, args: args.map((arg) => pack(arg)) });
    proxies.set(proxy, id);
    released.register(proxy, id);
    return proxy;
  }

  function call(id: number, args: readonly Packed[]): Reply {
    try {
      const target = functions.get(id);
      if (!target) throw new Error('This function is gone: its world released it');
      return { isKept: true, value: pack(target(...args.map((arg) => unpack(arg)))) };
    } catch (error) {
      return { isKept: false, value: pack(error) };
    }
  }

  function deepFreeze(value: unknown): void {
    if (typeof value !== 'object' || value === null || isBytes(value) || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const key of Object.keys(value)) deepFreeze(Reflect.get(value, key));
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
