/*
 * Renderer modules in a real Chromium, with the real IndexedDB. A test file has a page file beside it (`*.page.ts`) whose
 * exported functions run in the page; the test calls them by name. `window.pitchside` is there too: what the page asks
 * reaches the test's own `ask`, and the test can announce. Vite serves the sources on loopback; the profile lives as long
 * as the browser context, so a page can be killed and another opened on the same databases.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type { AnnouncementName, RequestName } from '../../shared/ipc/names.ts';
import { findChromium } from '../host/chromium/find-chromium.ts';

// biome-ignore lint/suspicious/noExplicitAny: any function at all may be exported; its own types bind each call
type Functions = { readonly [name: string]: (...given: any[]) => unknown };

/** One page with a module in it. */
export interface LoadedPage<M extends Functions> {
  readonly page: Page;
  /** Call a function that the module exports; arguments and result go through structured clone. */
  readonly call: <N extends keyof M & string>(
    name: N,
    ...given: Parameters<M[N]>
  ) => Promise<Awaited<ReturnType<M[N]>>>;
  readonly announce: (name: AnnouncementName, payload: unknown) => Promise<void>;
}

/** A browser with one profile, in which pages are opened, killed and opened again. */
export interface RendererBrowser {
  readonly context: BrowserContext;
  readonly open: <M extends Functions>(pageFile: URL) => Promise<LoadedPage<M>>;
  readonly close: () => Promise<void>;
}

/** How the test answers what a page asks of main. Never answering is lawful: the network does it too. */
export type AnswerAsk = (name: RequestName, input: unknown) => unknown;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Start a browser on the renderer's sources. */
export async function startRendererBrowser(answer: AnswerAsk): Promise<RendererBrowser> {
  const cache = await mkdtemp(join(tmpdir(), 'pitchside-vite-'));
  const server = await serveSources(cache);
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('Vite has no address');
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
  const context = await browser.newContext();
  await context.exposeBinding('askTest', (_, name: RequestName, input: unknown) => answer(name, input));
  await context.addInitScript(setUpBridge);
  return {
    context,
    open: (pageFile) => openPage(context, address, `/${relative(root, fileURLToPath(pageFile)).replaceAll('\\', '/')}`),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(cache, { recursive: true, force: true });
    },
  };
}

async function openPage<M extends Functions>(
  context: BrowserContext,
  address: string,
  module: string,
): Promise<LoadedPage<M>> {
  const page = await context.newPage();
  await page.goto(`${address}blank.html`);
  // As text: the test runner would turn import() in a function into its own.
  await page.evaluate(`import(${JSON.stringify(module)}).then((loaded) => { globalThis.loaded = loaded; })`);
  return {
    page,
    call: (name, ...given) =>
      page.evaluate(
        ([name, given]) =>
          (globalThis as unknown as { loaded: Record<string, (...given: unknown[]) => never> }).loaded[name]?.(
            ...given,
          ),
        [name, given] as const,
      ) as never, // the page's answer, whose type the module itself gives
    announce: (name, payload) =>
      page.evaluate(
        ([name, payload]) =>
          (globalThis as unknown as { announce: (name: string, payload: unknown) => void }).announce(name, payload),
        [name, payload] as const,
      ),
  };
}

/** Runs in the page before anything else: the bridge that the preload would have put there. */
function setUpBridge(): void {
  const listeners = new Set<{ name: string; listener: (payload: unknown) => void }>();
  const { askTest } = globalThis as unknown as { askTest: (name: string, input: unknown) => Promise<unknown> };
  Object.assign(globalThis, {
    pitchside: {
      ask: (name: string, input: unknown) => askTest(name, input),
      hear: (name: string, listener: (payload: unknown) => void) => {
        const each = { name, listener };
        listeners.add(each);
        return () => listeners.delete(each);
      },
    },
    announce: (name: string, payload: unknown) => {
      for (const each of listeners) if (each.name === name) each.listener(payload);
    },
  });
}

async function serveSources(cacheDir: string): Promise<ViteDevServer> {
  const blank: Plugin = {
    name: 'blank-page',
    configureServer: ({ middlewares }) => {
      middlewares.use('/blank.html', (_, response) => {
        response.setHeader('Content-Type', 'text/html');
        response.end('<!doctype html><html lang="en-GB"><title>Blank</title></html>');
      });
    },
  };
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir,
    plugins: [blank],
    // Bundled up front and found no further, so that a page is never reloaded under a test.
    optimizeDeps: {
      noDiscovery: true,
      include: [
        'dexie',
        'dexie-react-hooks',
        'zod',
        'zustand',
        'react',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'fast-check',
        'fast-myers-diff',
      ],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
  });
  return server.listen();
}
