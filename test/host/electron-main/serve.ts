// Serves a session's schemes to its Chromium: an HTTP server on loopback, which Chromium's resolver rules make the only thing
// that it can reach, and which hands each request to the app's own `protocol.handle` handler.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { headerToChromium, toApp } from './address.ts';

/** The app's handler of one scheme. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** What may change or stop a request on its way: the session's `webRequest`. */
export type Watch = {
  isCancelled(request: Request, resourceType: string): Promise<boolean>;
  headers(request: Request, response: Response, resourceType: string): Promise<Headers>;
};

/** Start serving; returns the port. The first page of a window that has not loaded yet is at `blankPath`. */
export async function serveSchemes(handlers: ReadonlyMap<string, Handler>, watch: Watch): Promise<number> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, handlers, watch).catch((error: unknown) => {
      if (!outgoing.destroyed) console.error('browser host: a protocol handler failed:', error);
      outgoing.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}

/** Where a window waits until its page may come: empty, at the page's own origin. */
export const blankPath = '/.browser-host-blank';

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handlers: ReadonlyMap<string, Handler>,
  watch: Watch,
): Promise<void> {
  // Chromium asks for an icon by itself; Electron does not.
  if (incoming.url === '/favicon.ico') return void outgoing.writeHead(204).end();
  if (incoming.url === blankPath) return void outgoing.setHeader('content-type', 'text/html').end();
  const request = requestOf(incoming);
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  const resourceType = resourceTypeOf(incoming);
  if (!handler || (await watch.isCancelled(request, resourceType))) return void outgoing.destroy();
  const response = await handler(request);
  if (response.status === 0) return void outgoing.destroy();
  outgoing.statusCode = response.status;
  for (const [name, value] of await watch.headers(request, response, resourceType)) {
    outgoing.appendHeader(name, headerToChromium(value, handlers.keys()));
  }
  // Electron keeps no HTTP cache for a custom scheme.
  outgoing.setHeader('cache-control', 'no-store');
  if (!response.body || incoming.method === 'HEAD') return void outgoing.end();
  await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (['host', 'connection', 'accept-encoding'].includes(name)) continue;
    for (const one of [value ?? []].flat()) headers.append(name, toApp(one));
  }
  const method = incoming.method ?? 'GET';
  const url = toApp(`http://${incoming.headers.host}${incoming.url}`);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const init = { method, headers, body: Readable.toWeb(incoming), duplex: 'half' };
  return new Request(url, init as unknown as RequestInit);
}

function resourceTypeOf(incoming: IncomingMessage): string {
  const destination = incoming.headers['sec-fetch-dest'];
  const types: Readonly<Record<string, string>> = {
    document: 'mainFrame',
    iframe: 'subFrame',
    style: 'stylesheet',
    script: 'script',
    worker: 'script',
    image: 'image',
    font: 'font',
    empty: 'xhr',
  };
  return types[String(destination)] ?? 'other';
}
