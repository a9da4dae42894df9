/** One HTTP exchange that follows no redirect: Electron's network stack in the app, Node's own in tests on loopback. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** What an exchange is asked with. */
export interface FetchInit {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** The same for every exchange: nobody is identified, and only our own cursors decide what is transferred. */
export const everyExchange = { redirect: 'manual', credentials: 'omit', cache: 'no-store' } as const;
