// What a test, the tour and `npm start` hold of a running app, whichever host it runs on.

import type { Page } from '@playwright/test';

/** How to start the app. */
export type LaunchOptions = {
  /** The folder that is the app's `userData`: what it keeps is there, and there again when it is started anew. */
  readonly profile: string;
  /** The built main bundle. Default: `out/main/index.js` of the project. */
  readonly mainEntry?: string | undefined;
  /** Added to the environment of this process; undefined takes a name away. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** What the system hands the app at its start: a link that was opened. */
  readonly args?: readonly string[] | undefined;
  /** No window to be seen. Default: when there is no display. */
  readonly headless?: boolean | undefined;
  /** The size of the window's content, exactly, whatever the app asks for. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** What the system prefers, until `setColorScheme`. */
  readonly colorScheme?: 'light' | 'dark' | undefined;
  readonly deviceScaleFactor?: number | undefined;
  /** A proxy on loopback through which the page asks for whatever is not at the app's own origin (browser host only). */
  readonly proxyPort?: number | undefined;
  /** Kills every process of the app, also before it has a window (the browser host alone). */
  readonly killedBy?: AbortSignal | undefined;
};

/** A running app. */
export type App = {
  readonly electron: 'browser host' | 'electron';
  /** The first window, as Playwright's page. */
  readonly page: Page;
  /** The addresses that the app gave to `shell.openExternal`, oldest first. None was opened. */
  readonly opened: readonly string[];
  /** The lines that main wrote, and the page's warnings and errors. */
  readonly logs: readonly string[];
  /** Put the network up or down, for main's `net` and for the page's `navigator.onLine`. */
  setOnline(isOnline: boolean): Promise<void>;
  /** Give the window's content another size, exactly. (Playwright's `setViewportSize` would undo the scale factor.) */
  resize(width: number, height: number): Promise<void>;
  /** Change what the system prefers. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Run a function in the main process, with the `electron` module. It is sent as source: it sees nothing around it. */
  evaluateMain<T, A>(run: (electron: typeof Electron, argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Ask the app to quit, and wait until it has. */
  close(): Promise<void>;
  /** Kill every process of it, with no goodbyes. */
  kill(): Promise<void>;
  /** Settles when the app has ended, by whatever means, with its exit code (null when it was killed). */
  readonly ended: Promise<number | null>;
};
