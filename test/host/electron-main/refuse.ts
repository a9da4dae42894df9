// The host implements a part of Electron and refuses the rest aloud: whatever is not in the part throws, with its name.

import { EventEmitter } from 'node:events';

/** A part of one of Electron's types: what is there has Electron's own signature. Events go by an emitter instead. */
export type Part<T> = Partial<Omit<T, keyof EventEmitter>>;

const emitterMethods = new Set<PropertyKey>([
  'on',
  'once',
  'addListener',
  'prependListener',
  'off',
  'removeListener',
  'removeAllListeners',
  'emit',
  'listenerCount',
  'listeners',
]);
const unasked = new Set<PropertyKey>(['then', 'toJSON', '__esModule']);

function refuse(name: string): never {
  throw new Error(`Not in the browser host: electron.${name}`);
}

/** What the host makes of one of Electron's objects: `made` works, everything else throws. */
export function only<T extends object>(name: string, made: Part<T>, emitter?: EventEmitter): T {
  const proxy = new Proxy(made, {
    get(target, key) {
      if (Reflect.has(target, key) || typeof key === 'symbol' || unasked.has(key)) return Reflect.get(target, key);
      if (emitter && emitterMethods.has(key)) return bindEmitter(emitter, key, proxy);
      return refuse(`${name}.${key}`);
    },
    set(target, key, value) {
      if (!Reflect.has(target, key)) return refuse(`${name}.${String(key)} = …`);
      return Reflect.set(target, key, value);
    },
  });
  // The proxy answers for every other member by throwing.
  return proxy as unknown as T;
}

function bindEmitter(emitter: EventEmitter, key: PropertyKey, self: object): unknown {
  return (...args: unknown[]) => {
    const result: unknown = Reflect.apply(Reflect.get(emitter, key), emitter, args);
    return result === emitter ? self : result;
  };
}

/** An emitter that refuses a listener for an event that the host would never tell. */
export function emitterOf(name: string, events: readonly string[]): EventEmitter {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(100);
  const known = new Set(events);
  emitter.on('newListener', (event: string | symbol) => {
    if (event !== 'newListener' && !known.has(String(event))) refuse(`${name}.on('${String(event)}')`);
  });
  return emitter;
}

/** One of Electron's modules of which the host has nothing. */
export const absent = <T extends object>(name: string): T => {
  const target = function absent() {};
  const proxy = new Proxy(target, {
    get: (_, key) => (typeof key === 'symbol' || unasked.has(key) ? undefined : refuse(`${name}.${key}`)),
    set: (_, key) => refuse(`${name}.${String(key)} = …`),
    apply: () => refuse(`${name}()`),
    construct: () => refuse(`new ${name}()`),
  });
  return proxy as unknown as T;
};

/** Electron's event object: listeners may prevent what it announces. */
export function eventOf<T extends object>(
  details: T,
): T & { preventDefault(): void; readonly defaultPrevented: boolean } {
  let isPrevented = false;
  return Object.defineProperties(
    { ...details },
    {
      preventDefault: {
        value: () => {
          isPrevented = true;
        },
      },
      defaultPrevented: { get: () => isPrevented },
    },
  ) as T & { preventDefault(): void; readonly defaultPrevented: boolean };
}
