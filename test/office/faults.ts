import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { portals } from './portals.ts';
import { problem } from './problem.ts';
import type { Reply } from './reply.ts';

/** The ways in which an office can be rude. The first group answers in place of the programme: nothing is taken in. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | string; readonly title?: string }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Destroys the socket before it answers. */
  | { readonly kind: 'drop' }
  /** Answers 200 with something else: a captive portal's page, malformed XML. */
  | { readonly kind: 'body'; readonly type: string; readonly text: string }
  /** A 200 whose body never ends. */
  | { readonly kind: 'endless' }
  /** One of the thirty captive portals, by its place in the table. */
  | { readonly kind: 'portal'; readonly shape: number }
  /** A proxy on the way wants a sign-in (407). */
  | { readonly kind: 'proxy' }
  /** Cut off at once, but not lost: it is taken in when it is let arrive. */
  | { readonly kind: 'late' }
  | SpoiltAnswer;

/** Faults of the answer alone: the request is taken in as ever. */
export type SpoiltAnswer =
  /** The true answer, a little at a time. */
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** Destroys the socket instead of answering. */
  | { readonly kind: 'drop-after-store' }
  /** The head of the answer, and then never another byte. */
  | { readonly kind: 'hang-after-store' }
  /** The head of the answer, then a space every few milliseconds for ever (a slow loris). */
  | { readonly kind: 'drip' }
  /** The true answer, cut off in the middle. */
  | { readonly kind: 'truncated' }
  /** The true answer, called something else. */
  | { readonly kind: 'mistyped'; readonly type: string }
  /** The office's clock is years off: its `Date` header, and the times in its answer. */
  | { readonly kind: 'skewed'; readonly years: number }
  /** The receipt that was given to the submission before, once more. */
  | { readonly kind: 'repeated' }
  /** Waits for the next request of this kind, and each gets the other's answer. */
  | { readonly kind: 'crossed' };

/** The faults in force: for one submission's key, else by the beginning of the path they hold for; the longest that fits counts. */
export type Faults = {
  readonly set: (pathPrefix: string, fault: Fault | null, key?: string) => void;
  readonly of: (path: string, key: string) => Fault | undefined;
};

/** An office begins polite. */
export function openFaults(): Faults {
  const held = new Map<string, Fault>();
  const nameOf = (path: string, key: string): string => (key === '' ? path : `${path} ${key}`);
  return {
    set: (pathPrefix, fault, key = '') => {
      if (fault === null) held.delete(nameOf(pathPrefix, key));
      else held.set(nameOf(pathPrefix, key), fault);
    },
    of: (path, key) => {
      const own = key === '' ? undefined : held.get(nameOf(path, key));
      if (own !== undefined) return own;
      const fitting = [...held].filter(([name]) => !name.includes(' ') && path.startsWith(name));
      return fitting.sort(([one], [other]) => other.length - one.length)[0]?.[1];
    },
  };
}

/** Answer by the fault and in place of the programme; a reply to send, or null where nothing more is to be said. */
export function misbehave(
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Reply | null | undefined {
  switch (fault?.kind) {
    case 'status':
      return problem(
        fault.status,
        'A fault was set on this address.',
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
        fault.title,
      );
    case 'body':
      return { status: 200, headers: { 'content-type': fault.type }, body: Buffer.from(fault.text) };
    case 'portal':
      return portals[fault.shape]?.answer(request.headers);
    case 'proxy':
      return {
        status: 407,
        headers: { 'proxy-authenticate': 'Negotiate', 'content-type': 'text/html' },
        body: Buffer.from('<h1>Proxy Authentication Required</h1>'),
      };
    case 'hang':
      return null;
    case 'drop':
      request.socket.destroy();
      return null;
    case 'endless':
      void pourForEver(response);
      return null;
    default:
      return undefined;
  }
}

async function pourForEver(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  response.write('<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>');
  const piece = Buffer.alloc(65_536, 'and so on ');
  const closed = new Promise((resolve) => response.once('close', resolve));
  while (!response.destroyed) {
    if (response.write(piece)) await delay(0);
    else await Promise.race([closed, new Promise((resolve) => response.once('drain', resolve))]);
  }
}
