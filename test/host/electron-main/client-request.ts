// `net.request`: Electron's ClientRequest over Node's fetch. A redirect is announced, and followed only as the policy says; in
// `manual` the listener must call `followRedirect` before it returns, else the request dies, exactly as in Electron.

import { Readable } from 'node:stream';
import { headersOf } from './header-lists.ts';
import type { Host } from './host.ts';
import { netError } from './net-error.ts';
import { emitterOf, only } from './refuse.ts';

type Options = Electron.ClientRequestConstructorOptions;

/** A request that leaves when `end` is called. */
export function createClientRequest(host: Host, given: Options | string): Electron.ClientRequest {
  const options = typeof given === 'string' ? { url: given } : given;
  const emitter = emitterOf('ClientRequest', ['response', 'redirect', 'error', 'abort', 'close', 'finish', 'login']);
  const policy = options.redirect ?? 'follow';
  const headers = new Headers(options.headers as Record<string, string> | undefined);
  const aborter = new AbortController();
  const chunks: Uint8Array[] = [];
  let isFollowed = false;
  let isDone = false;

  const die = (error: unknown) => {
    if (isDone) return;
    isDone = true;
    aborter.abort();
    emitter.emit('error', error);
    emitter.emit('close');
  };

  /** Announce a redirect; says whether to go there. */
  function mayFollow(response: Response, method: string, url: string): boolean {
    if (policy === 'error') throw new Error("Attempted to redirect, but redirect policy was 'error'");
    isFollowed = policy === 'follow';
    emitter.emit('redirect', response.status, method, url, headersOf(response.headers));
    if (!isFollowed && !isDone) throw new Error('Redirect was cancelled');
    return !isDone;
  }

  async function run(): Promise<void> {
    let url = addressOf(options);
    let method = (options.method ?? 'GET').toUpperCase();
    let body: Uint8Array | undefined = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    for (let hops = 0; hops <= 20; hops++) {
      if (!host.isOnline) throw new Error('net::ERR_INTERNET_DISCONNECTED');
      const init = {
        method,
        headers,
        redirect: 'manual',
        signal: aborter.signal,
        ...(body ? { body } : {}),
      } as RequestInit;
      const response = await fetch(url, init).catch((error: unknown) => {
        throw netError(error);
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return receive(response);
      await response.body?.cancel();
      url = new URL(location, url).href;
      if (response.status === 303 || (response.status < 303 && method === 'POST')) {
        method = method === 'HEAD' ? method : 'GET';
        body = undefined;
        for (const name of ['content-type', 'content-length', 'content-encoding']) headers.delete(name);
      }
      if (!mayFollow(response, method, url)) return;
    }
    throw new Error('net::ERR_TOO_MANY_REDIRECTS');
  }

  function receive(response: Response): void {
    if (isDone) return;
    const stream = Readable.from(bodyOf(response), { objectMode: false });
    const lists = headersOf(response.headers);
    const message = Object.assign(stream, {
      statusCode: response.status,
      statusMessage: response.statusText,
      headers: Object.fromEntries(
        Object.entries(lists).map(([name, values]) => [name, name === 'set-cookie' ? values : values.join(', ')]),
      ),
      rawHeaders: Object.entries(lists).flatMap(([name, values]) => values.flatMap((value) => [name, value])),
      httpVersion: '1.1',
      httpVersionMajor: 1,
      httpVersionMinor: 1,
    });
    aborter.signal.addEventListener('abort', () => {
      stream.on('error', () => {});
      stream.emit('aborted');
    });
    stream.once('end', () => {
      isDone = true;
      emitter.emit('close');
    });
    emitter.emit('response', message);
  }

  const request: Electron.ClientRequest = only<Electron.ClientRequest>(
    'ClientRequest',
    {
      chunkedEncoding: false,
      setHeader: (name, value) => headers.set(name, value),
      getHeader: (name) => headers.get(name) ?? '',
      removeHeader: (name) => headers.delete(name),
      followRedirect: () => {
        isFollowed = true;
      },
      write: (chunk, encoding, callback) => {
        chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding | undefined) : chunk);
        if (callback) queueMicrotask(() => callback());
      },
      end: (chunk, encoding, callback) => {
        if (chunk !== undefined)
          chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding | undefined) : chunk);
        if (callback) queueMicrotask(() => callback());
        emitter.emit('finish');
        run().catch(die);
        return request;
      },
      abort: () => {
        if (isDone) return;
        isDone = true;
        aborter.abort();
        emitter.emit('abort');
        emitter.emit('close');
      },
      getUploadProgress: () => ({ active: false, started: false, current: 0, total: 0 }),
    },
    emitter,
  );
  return request;
}

async function* bodyOf({ body }: Response): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) yield Buffer.from(chunk);
  } catch (error) {
    throw netError(error);
  }
}

function addressOf(options: Options): string {
  if (options.url !== undefined) return new URL(options.url).href;
  const { protocol = 'http:', hostname = options.host ?? 'localhost', port, path = '/' } = options;
  return new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}${path}`).href;
}
