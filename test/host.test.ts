import { deepStrictEqual } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from './host/app.ts';
import { launchApp } from './host/launch.ts';
import { cloneCodec } from './host/world/clone.ts';

/** What the fixture's preload puts on the window. */
type FixtureBridge = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  on(channel: string, hear: (...args: unknown[]) => void): () => void;
  add(a: number, b: number): number;
  twice(call: (of: number) => unknown): unknown[];
  fail(): void;
  later(value: unknown): Promise<{ value: unknown; again(): unknown }>;
  refuse(): unknown;
  readonly world: Readonly<Record<string, unknown>>;
};
declare global {
  interface Window {
    readonly bridge: FixtureBridge;
  }
}

const mainEntry = 'test/host/fixture/main.js';
const slow = 30_000;
let profile: string;
let app: App;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'browser-host-'));
  app = await launchApp({ profile, mainEntry, headless: true });
}, slow);

afterAll(async () => {
  await app.close();
  await rm(profile, { recursive: true, force: true });
}, slow);

/** Wait for a line in the log. */
async function logged(line: string): Promise<void> {
  await expect.poll(() => app.logs, { timeout: 5_000 }).toContain(line);
}

describe('the codec of messages', () => {
  test('gives back what structured clone gives back, whatever it is given', () => {
    const { encode, decode } = cloneCodec();
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
      key: fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'length', 'constructor')),
    });
    fc.assert(
      fc.property(anything, (value) => {
        // Node's own comparison: Vitest's takes an object's `constructor` property for its type.
        deepStrictEqual(decode(encode(value)), structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps references that are shared or circular', () => {
    const { encode, decode } = cloneCodec();
    const bytes = new Uint8Array([1, 2, 3]);
    const map = new Map<string, unknown>([['bytes', bytes]]);
    map.set('self', map);
    const copy = decode(encode([map, bytes, bytes.subarray(1)])) as [Map<string, unknown>, Uint8Array, Uint8Array];
    expect(copy[0].get('self')).toBe(copy[0]);
    expect(copy[0].get('bytes')).toBe(copy[1]);
    expect(copy[2].buffer).toBe(copy[1].buffer);
  });
});

describe('a message between the page and main', () => {
  test('carries every kind of value that structured clone carries', async () => {
    const kept = await app.page.evaluate(async () => {
      const shared = { id: 1 };
      const bytes = new Uint8Array([1, 2, 3, 4]);
      const sent = {
        text: 'naïve \u2028 😀 \ud800',
        number: 1.5,
        minus: -0,
        not: Number.NaN,
        big: 2n ** 70n,
        nothing: undefined,
        none: null,
        yes: true,
        date: new Date(86_400_000),
        map: new Map<unknown, unknown>([
          ['a', shared],
          [{ key: 1 }, new Set([1, 'two'])],
        ]),
        bytes,
        part: bytes.subarray(1, 3),
        floats: new Float64Array([Math.PI]),
        pattern: /a+\n/giu,
        error: new RangeError('too far'),
        first: shared,
        second: shared,
        list: [1, [2, [undefined]]],
        $: 'an awkward key',
      };
      const got = (await window.bridge.invoke('echo', sent)) as typeof sent;
      const [keyed] = [...got.map.keys()].slice(1);
      return {
        text: got.text === sent.text,
        number: got.number,
        isMinusZero: Object.is(got.minus, -0),
        isNaN: Number.isNaN(got.not),
        big: got.big === sent.big,
        hasNothing: 'nothing' in got && got.nothing === undefined,
        none: got.none,
        yes: got.yes,
        date: got.date instanceof Date && got.date.getTime(),
        map: got.map instanceof Map && (got.map.get(keyed) as Set<unknown>).has('two'),
        bytes: got.bytes instanceof Uint8Array && [...got.bytes],
        part: [...got.part],
        floats: got.floats[0] === Math.PI,
        pattern: String(got.pattern),
        error: [got.error instanceof Error, got.error.message],
        isShared: got.first === got.second,
        list: got.list,
        dollar: got.$,
      };
    });
    expect(kept).toEqual({
      text: true,
      number: 1.5,
      isMinusZero: true,
      isNaN: true,
      big: true,
      hasNothing: true,
      none: null,
      yes: true,
      date: 86_400_000,
      map: true,
      bytes: [1, 2, 3, 4],
      part: [2, 3],
      floats: true,
      pattern: '/a+\\n/giu',
      error: [true, 'too far'],
      isShared: true,
      list: [1, [2, [undefined]]],
      dollar: 'an awkward key',
    });
  });

  test('is refused when an argument cannot be cloned', async () => {
    const refusals = await app.page.evaluate(async () => {
      const refusal = async (value: unknown) =>
        window.bridge.invoke('echo', value).then(String, (error: Error) => error.message);
      return [await refusal({ call() {} }), await refusal(document.body).catch((error: Error) => error.message)];
    });
    for (const message of refusals) expect(message).toContain('An object could not be cloned.');
  });

  test('fails in the page, in Electron’s words, when main’s answer cannot be cloned, throws or has no handler', async () => {
    const failure = (channel: string) =>
      app.page.evaluate((name) => window.bridge.invoke(name).then(String, (error: Error) => error.message), channel);
    expect(await failure('uncloneable')).toBe(
      "Error invoking remote method 'uncloneable': Error: An object could not be cloned.",
    );
    expect(await failure('throw')).toBe("Error invoking remote method 'throw': RangeError: Out of bounds");
    expect(await failure('nowhere')).toBe(
      "Error invoking remote method 'nowhere': Error: No handler registered for 'nowhere'",
    );
  });

  test('comes from a top frame whose address is the app’s own', async () => {
    expect(await app.page.evaluate(() => window.bridge.invoke('sender'))).toEqual({
      url: 'app://pitchside/index.html',
      origin: 'app://pitchside',
      isTop: true,
    });
  });

  test('may be an announcement, in order, until the page stops listening', async () => {
    const heard = await app.page.evaluate(async () => {
      const words: unknown[] = [];
      await new Promise<void>((resolve) => {
        const stop = window.bridge.on('echoed', (word) => {
          words.push(word);
          if (words.length === 2) resolve(stop());
        });
        window.bridge.send('shout', 'one');
        window.bridge.send('shout', 'two');
        window.bridge.send('shout', 'three');
      });
      await window.bridge.invoke('echo');
      return words;
    });
    expect(heard).toEqual(['ONE', 'TWO']);
  });

  test(
    'may be five megabytes',
    async () => {
      const { count, isDate, took, bytes } = await app.page.evaluate(async () => {
        const startedAt = performance.now();
        const batch = (await window.bridge.invoke('batch', 18_000)) as { at: Date }[];
        const took = performance.now() - startedAt;
        return { count: batch.length, isDate: batch[0]?.at instanceof Date, took, bytes: JSON.stringify(batch).length };
      });
      console.log(`browser host: a batch of ${(bytes / 1e6).toFixed(1)} MB reached the page in ${took.toFixed(0)} ms`);
      expect({ count, isDate }).toEqual({ count: 18_000, isDate: true });
      expect(bytes).toBeGreaterThan(5e6);
    },
    slow,
  );
});

describe('the preload', () => {
  test('runs before the page, apart from it, and without Node', async () => {
    expect(await app.page.evaluate(() => window.bridge.world)).toEqual({
      platform: process.platform,
      sawPage: 'undefined',
      isEarly: true,
      node: 'undefined',
    });
    const seen = await app.page.evaluate(() => ({
      first: Reflect.get(window, 'hasBridgeFirst'),
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      secrets: Object.getOwnPropertyNames(window).filter((name) => /host_|ipc|electron/i.test(name)),
    }));
    expect(seen).toEqual({ first: 'object', require: 'undefined', process: 'undefined', secrets: [] });
    expect(
      await app.page.evaluate(() => {
        try {
          return window.bridge.refuse();
        } catch (error) {
          return String(error);
        }
      }),
    ).toContain("Not in the browser host: require('node:fs')");
  });

  test('gives the page functions, promises and errors that cross both ways, and that the page cannot change', async () => {
    const seen = await app.page.evaluate(async () => {
      const later = await window.bridge.later({ day: new Date(5) });
      const failing = () => {
        try {
          window.bridge.fail();
          return '';
        } catch (error) {
          return `${error instanceof Error} ${(error as Error).message}`;
        }
      };
      return {
        sum: window.bridge.add(1, 2),
        twice: window.bridge.twice((of) => of * 10),
        failing: failing(),
        again: later.again(),
        isFrozen: Object.isFrozen(window.bridge),
        isOurs: window.bridge.add instanceof Function && Object.getPrototypeOf(window.bridge) === Object.prototype,
      };
    });
    expect(seen).toEqual({
      sum: 3,
      twice: [10, 20],
      failing: 'true Not like that',
      again: { day: new Date(5) },
      isFrozen: true,
      isOurs: true,
    });
  });
});

describe('the page', () => {
  test('has a secure origin that reaches the app’s protocol handler and nothing else', async () => {
    const remote = createServer((_, response) => response.setHeader('access-control-allow-origin', '*').end('remote'));
    await new Promise<void>((resolve) => remote.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(remote.address() as AddressInfo).port}/`;
    const seen = await app.page.evaluate(async (url) => {
      const reply = await fetch('/echo', { method: 'POST', body: 'hello' }).then((response) => response.json());
      const image = (src: string) =>
        new Promise((resolve) => {
          const element = Object.assign(new Image(), {
            onload: () => resolve('shown'),
            onerror: () => resolve('refused'),
          });
          element.src = src;
        });
      const blank = await fetch(url, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      );
      return { reply, blank, image: await image(`${url}picture.png`), isSecure: isSecureContext };
    }, address);
    expect(seen).toEqual({
      reply: { url: 'app://pitchside/echo', origin: 'app://pitchside', body: 'hello' },
      blank: 'refused',
      image: 'refused',
      isSecure: true,
    });
    expect(await app.page.evaluate((url) => window.bridge.invoke('fetch', url, {}), address)).toBe('remote');
    remote.close();
  });

  test('is bound by the app’s content security policy and Trusted Types', async () => {
    const seen = await app.page.evaluate(() => {
      const attempt = (act: () => unknown) => {
        try {
          return String(act());
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        html: attempt(() => {
          document.body.innerHTML = '<b>x</b>';
        }),
      };
    });
    expect(seen).toEqual({ html: 'TypeError' });
    const refused = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            (event) => resolve([event.effectiveDirective, event.blockedURI]),
            { once: true },
          );
          document.body.append(
            Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/picture.png' }),
          );
        }),
    );
    expect(refused).toEqual(['img-src', 'https://elsewhere.example/picture.png']);
    await app.page
      .evaluate(() =>
        document.body.append(Object.assign(document.createElement('script'), { text: 'window.inlined = 1' })),
      )
      .catch(() => {});
    expect(await app.page.evaluate(() => Reflect.get(window, 'inlined'))).toBeUndefined();
  });

  test('runs module workers from the app’s own scheme', async () => {
    const said = await app.page.evaluate(() => {
      // The fixture has no Trusted Types policy, so the worker is started as the built app starts its own: from a policy.
      const policy = (
        window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
        }
      ).trustedTypes.createPolicy('test', { createScriptURL: (url: string) => url });
      const worker = new Worker(policy.createScriptURL('/worker.js'), { type: 'module' });
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data.word);
        worker.onerror = () => reject(new Error('The worker failed'));
      });
    });
    expect(said).toBe('working');
  });

  test('asks main before it goes elsewhere or opens a window', async () => {
    await app.page.click('#away');
    await logged('will-navigate https://elsewhere.example/');
    await app.page.click('#blank');
    await logged('window-open https://elsewhere.example/blank');
    expect(await app.page.evaluate(() => window.bridge.invoke('sender'))).toMatchObject({
      url: 'app://pitchside/index.html',
    });
    await expect.poll(() => app.page.context().pages().length).toBe(1);
  });

  test(
    'is exactly as large as it is asked to be, and in the colours the system prefers',
    async () => {
      const screens = await mkdtemp(join(tmpdir(), 'browser-host-'));
      const other = await launchApp({
        profile: screens,
        mainEntry,
        headless: true,
        width: 1280,
        height: 800,
        colorScheme: 'dark',
        deviceScaleFactor: 2,
      });
      const seen = () =>
        other.page.evaluate(() => ({
          size: [innerWidth, innerHeight, devicePixelRatio],
          isDark: matchMedia('(prefers-color-scheme: dark)').matches,
        }));
      expect(await seen()).toEqual({ size: [1280, 800, 2], isDark: true });
      const picture = await other.page.screenshot();
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2560, 1600]);
      await other.setColorScheme('light');
      await other.page.reload();
      expect(await seen()).toEqual({ size: [1280, 800, 2], isDark: false });
      await other.evaluateMain(({ nativeTheme }) => {
        nativeTheme.themeSource = 'dark';
      }, undefined);
      await expect.poll(seen).toEqual({ size: [1280, 800, 2], isDark: true });
      await other.resize(1920, 1080);
      expect((await seen()).size).toEqual([1920, 1080, 2]);
      await other.close();
      await rm(screens, { recursive: true, force: true });
    },
    slow,
  );
});

describe('main', () => {
  test('that fails as it starts is reported with its log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'browser-host-'));
    const starting = launchApp({ profile: folder, mainEntry: 'test/host/fixture/absent.js', headless: true });
    await expect(starting).rejects.toThrow('ERR_MODULE_NOT_FOUND');
    await rm(folder, { recursive: true, force: true });
  });

  test('finds that what the host has not got throws, with its name', async () => {
    const thrown = (run: Parameters<App['evaluateMain']>[0]) =>
      app.evaluateMain(run, undefined).then(String, (error: Error) => error.message);
    expect(await thrown(({ app }) => app.getGPUInfo('basic'))).toBe('Not in the browser host: electron.app.getGPUInfo');
    expect(await thrown(({ utilityProcess }) => utilityProcess.fork('x'))).toBe(
      'Not in the browser host: electron.utilityProcess.fork',
    );
    expect(await thrown(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.openDevTools())).toBe(
      'Not in the browser host: electron.webContents.openDevTools',
    );
    expect(
      await thrown(({ powerMonitor, app }) => [
        powerMonitor.on('resume', () => {}),
        app.on('gpu-info-update', () => {}),
      ]),
    ).toContain("electron.app.on('gpu-info-update')");
  });

  test('opens an address outside by telling the test', async () => {
    await app.page.evaluate(() => window.bridge.invoke('open', 'https://elsewhere.example/page?a=1'));
    await expect.poll(() => app.opened).toEqual(['https://elsewhere.example/page?a=1']);
  });

  test('has a network that can be cut, for itself and for the page', async () => {
    await app.page.evaluate(() => {
      const changed = new Promise((resolve) => {
        window.addEventListener('offline', () => resolve(navigator.onLine), { once: true });
      });
      Object.assign(window, { changed });
    });
    await app.setOnline(false);
    expect(await app.page.evaluate(() => Reflect.get(window, 'changed'))).toBe(false);
    expect(await app.evaluateMain(({ net }) => net.isOnline(), undefined)).toBe(false);
    expect(
      await app.page.evaluate(() =>
        window.bridge.invoke('fetch', 'http://127.0.0.1:1/').then(String, (error: Error) => error.message),
      ),
    ).toContain('net::ERR_INTERNET_DISCONNECTED');
    expect(await app.page.evaluate(() => fetch('/worker-word.js').then((response) => response.status))).toBe(200);
    await app.setOnline(true);
    expect(await app.page.evaluate(() => navigator.onLine)).toBe(true);
    expect(
      await app.page.evaluate(() =>
        window.bridge.invoke('fetch', 'http://127.0.0.1:9/').then(String, (error: Error) => error.message),
      ),
    ).toContain('net::ERR_');
  });

  test('follows a redirect by hand with net.request alone, as in Electron', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/old') return response.writeHead(302, { location: '/new' }).end();
      return response.end(`at ${request.url}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/old`;
    expect(
      await app.evaluateMain(
        ({ net }, at) => net.fetch(at, { redirect: 'manual' }).then(String, (error: Error) => error.message),
        url,
      ),
    ).toBe('Redirect was cancelled');
    const seen = await app.evaluateMain(
      ({ net }, at) =>
        new Promise<string[]>((resolve, reject) => {
          const seen: string[] = [];
          const request = net.request({ url: at, redirect: 'manual' });
          request.on('redirect', (status, method, to) => {
            seen.push(`${status} ${method} ${new URL(to).pathname}`);
            request.followRedirect();
          });
          request.on('response', (response) => {
            response.on('data', (chunk) => seen.push(String(chunk)));
            response.on('end', () => resolve(seen));
          });
          request.on('error', reject);
          request.end();
        }),
      url,
    );
    expect(seen).toEqual(['302 GET /new', 'at /new']);
    server.close();
  });

  test(
    'is the only one on its profile; a second is heard and leaves',
    async () => {
      await expect(launchApp({ profile, mainEntry, headless: true })).rejects.toThrow(
        'The app ended before its first window had loaded (0)',
      );
      await expect.poll(() => app.logs.some((line) => line.startsWith('second-instance'))).toBe(true);
    },
    slow,
  );
});

describe('what the page stored', () => {
  const store = (of: App, word: string) =>
    of.page.evaluate(
      (value) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('words', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('words', { autoIncrement: true });
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
            writing.objectStore('words').add(value);
            writing.oncomplete = () => resolve();
          };
        }),
      word,
    );
  const stored = (of: App) =>
    of.page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('words', 1);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('words').objectStore('words').getAll();
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );

  test(
    'is there after the app was closed, and after it was killed',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'browser-host-'));
      const first = await launchApp({ profile: folder, mainEntry, headless: true });
      await store(first, 'closed');
      await first.close();
      const second = await launchApp({ profile: folder, mainEntry, headless: true });
      expect(await stored(second)).toEqual(['closed']);
      await store(second, 'killed');
      await second.kill();
      const third = await launchApp({ profile: folder, mainEntry, headless: true });
      expect(await stored(third)).toEqual(['closed', 'killed']);
      await third.close();
      expect(await third.ended).toBe(0);
      await rm(folder, { recursive: true, force: true });
    },
    slow,
  );
});
