/*
 * One conditional GET, redirects and all (RFC 9110). What it promises: no address is asked that was not checked, no more is
 * read than the limit, no longer is waited than the patience, and whatever happens is a value.
 */
import type { Failure } from '../../shared/failure.ts';
import type { Cursor } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkReach, parseAddress, type Reach, type Resolve } from './address.ts';
import type { Fetch } from './fetch.ts';
import { networkFailure } from './network-failure.ts';
import type { Politeness } from './politeness.ts';
import { readBody } from './read-body.ts';
import { statusFailure } from './status-failure.ts';
import { type Patience, usualPatience, watch } from './watch.ts';

/** The world that a request is made in. `now` in milliseconds. */
export interface RequestPorts {
  readonly fetch: Fetch;
  readonly resolve: Resolve;
  readonly politeness: Politeness;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  readonly patience?: Patience;
}

/** What is asked for, and how much of it. `reach`: how far inward the channel behind it stands. */
export interface GetOptions {
  readonly cursor: Cursor | null;
  readonly reach: Reach;
  readonly accept: string;
  readonly limitBytes: number;
  readonly signal: AbortSignal;
}

/** What came: nothing new, or a body. `url`: where it came from in the end; `cursor.id`: what was asked. */
export type Got =
  | { readonly status: 'same'; readonly cursor: Cursor }
  | {
      readonly status: 'body';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly mediaType: string;
      readonly charset: string | null;
      readonly url: string;
      readonly cursor: Cursor;
    };

/** A GET with everything but its object bound. */
export type Get = (url: string, options: GetOptions) => Promise<Result<Got>>;

const mostRedirects = 5;
type Hop = Got | { readonly status: 'moved'; readonly to: string; readonly code: number };

/** Bind a GET to the world. */
export function createGet(ports: RequestPorts): Get {
  return async (url, options) => {
    let here = url;
    let code = 0;
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const hop = await takeHop(here, url, options, ports);
      if (!hop.ok) return hop;
      if (hop.value.status !== 'moved') return ok(hop.value);
      ({ to: here, code } = hop.value);
    }
    return fail({ kind: 'missing', status: code });
  };
}

async function takeHop(here: string, asked: string, options: GetOptions, ports: RequestPorts): Promise<Result<Hop>> {
  const parsed = parseAddress(here);
  if (!parsed.ok) return parsed;
  const url = parsed.value;
  const turn = await ports.politeness.enter(url, options.signal);
  if (!turn.ok) return turn;
  try {
    // Checked at the last moment: what a name leads to may change while one waits.
    const checked = await checkReach(url, options.reach, ports.resolve);
    if (!checked.ok) return checked;
    const hop = await exchange(url, asked, options, ports);
    if (!hop.ok) ports.politeness.remember(url, hop.error);
    return hop;
  } finally {
    turn.value();
  }
}

async function exchange(url: URL, asked: string, options: GetOptions, ports: RequestPorts): Promise<Result<Hop>> {
  const patience = ports.patience ?? usualPatience;
  const watching = watch(patience, options.signal);
  try {
    const headers = { accept: options.accept, ...conditions(options.cursor) };
    const response = await watching.guard(ports.fetch(url.href, { method: 'GET', headers, signal: watching.signal }));
    watching.touch();
    const early = readHead(response, url, asked, options, ports);
    if (early !== null) {
      response.body?.cancel().catch(() => {});
      return early;
    }
    const body = await readBody(response, options.limitBytes, watching);
    return body.ok ? ok(arrived(response, body.value, url, asked)) : body;
  } catch (cause) {
    return fail(watching.failure() ?? networkFailure(cause, ports.isOnline(), patience.idleSeconds));
  } finally {
    watching.end();
  }
}

/** What the head alone decides; null when the body is wanted. */
function readHead(
  { status, headers }: Response,
  url: URL,
  asked: string,
  { cursor, accept }: GetOptions,
  { now }: RequestPorts,
): Result<Hop> | null {
  if (status === 304) {
    return cursor === null || Object.keys(conditions(cursor)).length === 0
      ? fail(nothingAsked)
      : ok({ status: 'same', cursor });
  }
  const location = headers.get('location');
  if (isRedirect(status) && location !== null && URL.canParse(location, url.href)) {
    return ok({ status: 'moved', to: new URL(location, url).href, code: status });
  }
  if (status < 200 || status > 299) return fail(statusFailure(status, headers, url.href, now()));
  // Sent on to another host, and given a page where none was asked for: somebody stands in between.
  const isElsewhere = url.hostname !== new URL(asked).hostname;
  const isPage = mediaTypeOf(headers) === 'text/html' && !accept.includes('text/html');
  return isElsewhere && isPage ? fail({ kind: 'portal', url: url.href }) : null;
}

function arrived({ headers }: Response, bytes: Uint8Array<ArrayBuffer>, url: URL, asked: string): Got {
  const cursor = { id: asked, etag: headers.get('etag'), lastModified: headers.get('last-modified') };
  const charset = headers.get('content-type')?.match(/charset\s*=\s*"?([^\s;"]+)/i)?.[1] ?? null;
  return { status: 'body', bytes, mediaType: mediaTypeOf(headers), charset, url: url.href, cursor };
}

function conditions(cursor: Cursor | null): Record<string, string> {
  return {
    ...(cursor?.etag ? { 'if-none-match': cursor.etag } : {}),
    ...(cursor?.lastModified ? { 'if-modified-since': cursor.lastModified } : {}),
  };
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
const nothingAsked: Failure = { kind: 'malformed', what: 'an answer', detail: '304 to a request without conditions' };
const mediaTypeOf = (headers: Headers): string =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
