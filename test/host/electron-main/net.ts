// Main's network: Node's own, with Electron's manners. Electron's `net.fetch` never returns a redirect (electron#43715): with
// `redirect: 'manual'` it rejects, and so does this; a redirect is followed by hand with `net.request` alone.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createClientRequest } from './client-request.ts';
import type { Host } from './host.ts';
import { netError } from './net-error.ts';
import { only } from './refuse.ts';

/** `net`, or a session's `fetch` and `resolveHost`. */
export function createNet(host: Host): Electron.Net {
  return only<Electron.Net>('net', {
    get online() {
      return host.isOnline;
    },
    isOnline: () => host.isOnline,
    fetch: (input, init) => netFetch(host, input, init),
    request: (options) => createClientRequest(host, options),
  });
}

/** Fetch as Electron's main does: https and http from the network, `file:` from the disk. Rejects with Chromium's `net::ERR_…`. */
export async function netFetch(
  host: Host,
  input: string | Request | URL,
  init: RequestInit & { bypassCustomProtocolHandlers?: boolean } = {},
): Promise<Response> {
  const request = new Request(input, init);
  const { protocol } = new URL(request.url);
  if (protocol === 'file:') return fetchFile(request.url);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error(`Not in the browser host: electron.net.fetch of ${protocol}`);
  if (!host.isOnline) throw new Error('net::ERR_INTERNET_DISCONNECTED');
  const response = await fetch(request, {
    redirect: request.redirect === 'manual' ? 'manual' : request.redirect,
  }).catch((error: unknown) => {
    throw netError(error, request.signal);
  });
  if (
    request.redirect === 'manual' &&
    response.status >= 300 &&
    response.status < 400 &&
    response.headers.has('location')
  ) {
    await response.body?.cancel();
    throw new Error('Redirect was cancelled');
  }
  return response;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
  '.map': 'application/json',
};

async function fetchFile(url: string): Promise<Response> {
  const path = fileURLToPath(url);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND');
  const headers = {
    'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': String(found.size),
  };
  return new Response(Readable.toWeb(createReadStream(path)) as unknown as BodyInit, { headers });
}
