/*
 * Electron's network stack as a `Fetch`: the system's proxy, certificates and sign-on apply. Its `fetch` cannot hand over a
 * redirect (it throws "Redirect was cancelled", electron/electron#43715), so the address is then learnt by `net.request`.
 */
import type { Net, Session } from 'electron';
import { everyExchange, type Fetch, type FetchInit } from './fetch.ts';

/** Fetch within `session`, which should be in memory only, so that it holds no cookies and no sign-ins. */
export function electronFetch(session: Session, net: Net): Fetch {
  return async (url, init) => {
    try {
      return await session.fetch(url, { ...init, ...everyExchange, bypassCustomProtocolHandlers: true });
    } catch (cause) {
      if (!isRedirect(cause)) throw cause;
      // A POST is never made twice to learn where it should have gone: that it was sent elsewhere is all we say.
      if (init.method === 'POST') return new Response(null, { status: 308 });
      return redirectOf(url, init, session, net);
    }
  };
}

const isRedirect = (cause: unknown): boolean => cause instanceof Error && /redirect/i.test(cause.message);

function redirectOf(url: string, { headers, signal }: FetchInit, session: Session, net: Net): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = net.request({ url, session, ...everyExchange });
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.on('redirect', (status, _method, location) => {
      resolve(new Response(null, { status, headers: { location } }));
    });
    request.on('response', () => {
      request.abort();
      reject(new Error('net::ERR_FAILED: a redirect that was there is gone'));
    });
    request.on('error', reject);
    request.on('abort', () => reject(new Error('net::ERR_ABORTED')));
    if (signal.aborted) request.abort();
    else request.end();
  });
}
