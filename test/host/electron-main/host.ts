// What the host's parts share: how it was started, what is open, and the line to whoever started it.

import type { EventEmitter } from 'node:events';
import type { Chromium } from '../chromium/launch-chromium.ts';

export type ColourScheme = 'light' | 'dark';

/** How the host was started. `profile` is the app's `userData`; `width` and `height` overrule the size the app asks for. */
export type Settings = {
  readonly mainEntry: string;
  readonly profile: string;
  readonly isHeadless: boolean;
  readonly isDebuggable: boolean;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly colorScheme?: ColourScheme | undefined;
  readonly deviceScaleFactor?: number | undefined;
  readonly proxyPort?: number | undefined;
};

/** What the host tells the process that started it. */
export type HostMessage =
  | { readonly kind: 'chromium'; readonly endpoint: string | undefined; readonly pid: number | undefined }
  | { readonly kind: 'loaded'; readonly targetId: string }
  | { readonly kind: 'opened'; readonly url: string }
  | { readonly kind: 'evaluated'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly message: string };

/** What the process that started the host may ask of it. */
export type HostRequest =
  | { readonly kind: 'online'; readonly id: number; readonly isOnline: boolean }
  | { readonly kind: 'resize'; readonly id: number; readonly width: number; readonly height: number }
  | { readonly kind: 'colourScheme'; readonly id: number; readonly scheme: ColourScheme }
  | { readonly kind: 'evaluate'; readonly id: number; readonly source: string; readonly argument: unknown }
  | { readonly kind: 'quit' };

/** A window as the rest of the host sees it. */
export type HostWindow = {
  readonly electron: Electron.BrowserWindow;
  /** Ask it to close, as a person would; false when it refused. */
  close(): Promise<boolean>;
  destroy(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Tell Chromium again of the colours and the network. */
  refresh(): Promise<void>;
};

/** The state that the host's parts share. */
export type Host = {
  readonly settings: Settings;
  readonly app: EventEmitter;
  readonly schemes: Set<string>;
  readonly windows: Map<number, HostWindow>;
  readonly chromiums: Set<Chromium>;
  readonly colours: { system: ColourScheme; source: 'system' | ColourScheme };
  isOnline: boolean;
  say(message: HostMessage): void;
};

/** The colours that the page is to see. */
export const coloursOf = ({ colours }: Host): ColourScheme =>
  colours.source === 'system' ? colours.system : colours.source;
