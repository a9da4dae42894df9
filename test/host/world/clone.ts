// Structured clone over a text channel. The engine's own `structuredClone` decides what may cross and what a crossing does to it
// (getters read, prototypes dropped, functions refused); this file only spells the copy as JSON and reads it back. Objects are
// numbered in the order they are met, so that shared and circular references are a number and cost nothing otherwise.
// `cloneCodec` holds everything it needs: its source is also run inside the page's isolated world.

/** Both directions: `encode` throws `An object could not be cloned.`, as Electron does. */
export type Codec = { encode(value: unknown): string; decode(text: string): unknown };

/** A codec for this world. Self-contained: call it, or send its source elsewhere. */
export function cloneCodec(): Codec {
  type Tagged = { $: string; v?: unknown; o?: number; l?: number };
  type Base64 = { toBase64?(): string };
  type FromBase64 = { fromBase64?(text: string): Uint8Array };
  const viewTypes = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ] as const;
  const errorTypes = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };

  function toBase64(bytes: Uint8Array): string {
    const native = (bytes as Base64).toBase64;
    if (native) return native.call(bytes);
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(binary);
  }

  function fromBase64(text: string): Uint8Array {
    const native = (Uint8Array as FromBase64).fromBase64;
    if (native) return native(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  }

  function encode(value: unknown): string {
    const seen = new Map<object, number>();

    function entries(of: object): [string, unknown][] {
      return Object.keys(of).map((key) => [key, spell((of as Record<string, unknown>)[key])]);
    }

    function spellArray(array: readonly unknown[]): unknown {
      if (Object.keys(array).length !== array.length) return { $: 'Array', l: array.length, v: entries(array) };
      return array.map(spell);
    }

    function spellPlain(object: object): unknown {
      if (Object.hasOwn(object, '$') || Object.hasOwn(object, '__proto__')) return { $: 'Object', v: entries(object) };
      const out: Record<string, unknown> = {};
      for (const key in object) out[key] = spell((object as Record<string, unknown>)[key]);
      return out;
    }

    function spellError(error: Error): Tagged {
      const fields = { message: error.message, stack: error.stack, cause: error.cause };
      const name = Object.hasOwn(errorTypes, error.name) ? error.name : 'Error';
      return { $: 'Error', v: [name, spell(fields)] };
    }

    function spellObject(object: object): unknown {
      if (Array.isArray(object)) return spellArray(object);
      if (ArrayBuffer.isView(object)) {
        const length = 'length' in object ? Number(object.length) : object.byteLength;
        return { $: 'View', v: [tagOf(object), spell(object.buffer)], o: object.byteOffset, l: length };
      }
      const tag = tagOf(object);
      if (tag === 'Object') return spellPlain(object);
      if (tag === 'Date') return { $: tag, v: spell(Number(object as Date)) };
      if (tag === 'Map') return { $: tag, v: [...(object as Map<unknown, unknown>)].flat(1).map(spell) };
      if (tag === 'Set') return { $: tag, v: [...(object as Set<unknown>)].map(spell) };
      if (tag === 'RegExp') return { $: tag, v: [(object as RegExp).source, (object as RegExp).flags] };
      if (tag === 'Error') return spellError(object as Error);
      if (tag === 'ArrayBuffer') return { $: tag, v: toBase64(new Uint8Array(object as ArrayBuffer)) };
      if (/^(Boolean|Number|String|BigInt)$/.test(tag)) return { $: 'Boxed', v: spell(object.valueOf()) };
      return refuse();
    }

    function spell(part: unknown): unknown {
      if (typeof part === 'string' || typeof part === 'boolean' || part === null) return part;
      if (typeof part === 'number') {
        if (Number.isFinite(part) && !Object.is(part, -0)) return part;
        return { $: 'number', v: Object.is(part, -0) ? '-0' : String(part) };
      }
      if (typeof part === 'undefined') return { $: 'undefined' };
      if (typeof part === 'bigint') return { $: 'bigint', v: String(part) };
      if (typeof part !== 'object') return refuse();
      const number = seen.get(part);
      if (number !== undefined) return { $: 'seen', v: number };
      seen.set(part, seen.size);
      return spellObject(part);
    }

    try {
      return JSON.stringify(spell(structuredClone(value)));
    } catch (error) {
      if (error instanceof DOMException) return refuse();
      throw error;
    }
  }

  function decode(text: string): unknown {
    const made: unknown[] = [];
    const note = <T>(object: T): T => {
      made.push(object);
      return object;
    };

    function fill(target: object, entries: [string, unknown][]): unknown {
      for (const [key, part] of entries) {
        const value = read(part);
        Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
      }
      return target;
    }

    function readView({ v, o, l }: Tagged): unknown {
      const at = made.push(undefined) - 1;
      const [name, spelt] = v as [string, unknown];
      const type = viewTypes.find((candidate) => candidate.name === name) ?? refuse();
      const view = Reflect.construct(type, [read(spelt), o, l]);
      made[at] = view;
      return view;
    }

    function readError(v: unknown): unknown {
      const at = made.push(undefined) - 1;
      const [name, spelt] = v as [keyof typeof errorTypes, unknown];
      const error = new errorTypes[name]();
      made[at] = error;
      const fields = read(spelt) as Record<string, unknown>;
      for (const [key, value] of Object.entries(fields)) {
        if (value !== undefined) Object.defineProperty(error, key, { value, writable: true, configurable: true });
      }
      return error;
    }

    function readTagged(tagged: Tagged): unknown {
      const { $: tag, v } = tagged;
      if (tag === 'undefined') return undefined;
      if (tag === 'number') return Number(v);
      if (tag === 'bigint') return BigInt(String(v));
      if (tag === 'seen') return made[Number(v)];
      if (tag === 'Object') return fill(note({}), v as [string, unknown][]);
      if (tag === 'Array') return fill(note(new Array(tagged.l)), v as [string, unknown][]);
      if (tag === 'View') return readView(tagged);
      if (tag === 'Error') return readError(v);
      if (tag === 'Date') return note(new Date(Number(read(v))));
      if (tag === 'RegExp') return note(new RegExp(...(v as [string, string])));
      if (tag === 'ArrayBuffer') return note(fromBase64(String(v)).buffer);
      if (tag === 'Boxed') return note(Object(read(v)));
      if (tag === 'Set')
        return (v as unknown[]).reduce<Set<unknown>>((set, item) => set.add(read(item)), note(new Set()));
      if (tag !== 'Map') return refuse();
      const map = note(new Map());
      const parts = v as unknown[];
      for (let at = 0; at < parts.length; at += 2) {
        const key = read(parts[at]);
        map.set(key, read(parts[at + 1]));
      }
      return map;
    }

    // Plain objects and arrays are filled in where they are parsed: no second copy of a batch of five megabytes.
    function read(part: unknown): unknown {
      if (typeof part !== 'object' || part === null) return part;
      if (Array.isArray(part)) {
        note(part);
        for (let at = 0; at < part.length; at++) part[at] = read(part[at]);
        return part;
      }
      if ('$' in part) return readTagged(part as Tagged);
      note(part);
      const object = part as Record<string, unknown>;
      for (const key in object) object[key] = read(object[key]);
      return object;
    }

    return read(JSON.parse(text));
  }

  return { encode, decode };
}
