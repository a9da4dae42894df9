import { headersOf } from './header-lists.ts';
import { only } from './refuse.ts';
import type { Watch } from './serve.ts';

type Cancel = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type Receive = (
  details: Electron.OnHeadersReceivedListenerDetails,
  callback: (response: Electron.HeadersReceivedResponse) => void,
) => void;

/** A session's `webRequest`: heard for what the page asks of the app's own schemes. All else never leaves Chromium anyway. */
export function createWebRequest(): { readonly electron: Electron.WebRequest; readonly watch: Watch } {
  let cancel: Cancel | null = null;
  let receive: Receive | null = null;
  let count = 0;

  const detailsOf = (request: Request, resourceType: string) => ({
    id: ++count,
    url: request.url,
    method: request.method,
    resourceType: resourceType as Electron.OnBeforeRequestListenerDetails['resourceType'],
    referrer: request.headers.get('referer') ?? '',
    timestamp: Date.now(),
    uploadData: [],
  });

  const watch: Watch = {
    async isCancelled(request, resourceType) {
      const listener = cancel;
      if (!listener) return false;
      const answer = await new Promise<Electron.CallbackResponse>((resolve) =>
        listener(detailsOf(request, resourceType), resolve),
      );
      if (answer.redirectURL) throw new Error('Not in the browser host: webRequest.onBeforeRequest redirectURL');
      return answer.cancel ?? false;
    },
    async headers(request, response, resourceType) {
      const listener = receive;
      if (!listener) return response.headers;
      const responseHeaders = headersOf(response.headers);
      const details = {
        ...detailsOf(request, resourceType),
        responseHeaders,
        statusCode: response.status,
        statusLine: `HTTP/1.1 ${response.status}`,
      };
      const answer = await new Promise<Electron.HeadersReceivedResponse>((resolve) => listener(details, resolve));
      if (answer.cancel) throw new Error('Not in the browser host: webRequest.onHeadersReceived cancel');
      const headers = new Headers();
      for (const [name, values] of Object.entries(answer.responseHeaders ?? responseHeaders)) {
        for (const value of [values].flat()) headers.append(name, value);
      }
      return headers;
    },
  };

  // Electron overloads both with a filter first; a filter is not here, since everything that reaches the host is the app's own.
  const unfiltered =
    <T>(name: string, set: (listener: T | null) => void) =>
    (...args: unknown[]) => {
      const filter = args.length > 1 ? (args[0] as Electron.WebRequestFilter) : undefined;
      if (filter && !filter.urls.some((url) => ['<all_urls>', '*://*/*'].includes(url))) {
        throw new Error(`Not in the browser host: a filter of webRequest.${name}`);
      }
      set((args.at(-1) ?? null) as T | null);
    };
  const electron = only<Electron.WebRequest>('session.webRequest', {
    onBeforeRequest: unfiltered<Cancel>('onBeforeRequest', (listener) => {
      cancel = listener;
    }),
    onHeadersReceived: unfiltered<Receive>('onHeadersReceived', (listener) => {
      receive = listener;
    }),
  });
  return { electron, watch };
}
