import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { problem } from './problem.ts';
import type { Reply } from './reply.ts';

/** The ways in which an office can be rude. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | string }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Destroys the socket before it answers. */
  | { readonly kind: 'drop' }
  /** Answers 200 with something else: a captive portal's page, malformed XML. */
  | { readonly kind: 'body'; readonly type: string; readonly text: string }
  /** The true answer, a little at a time. */
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** A 200 whose body never ends. */
  | { readonly kind: 'endless' }
  /** Takes a submission in, then destroys the socket instead of giving its receipt. */
  | { readonly kind: 'drop-after-store' };

/** The faults in force, by the beginning of the path they hold for; the longest that fits counts. */
export type Faults = {
  readonly set: (pathPrefix: string, fault: Fault | null) => void;
  readonly of: (path: string) => Fault | undefined;
};

/** An office begins polite. */
export function openFaults(): Faults {
  const held = new Map<string, Fault>();
  return {
    set: (pathPrefix, fault) => {
      if (fault === null) held.delete(pathPrefix);
      else held.set(pathPrefix, fault);
    },
    of: (path) => {
      const fitting = [...held].filter(([prefix]) => path.startsWith(prefix));
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
      return problem(fault.status, 'A fault was set on this address.', {
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
      });
    case 'body':
      return { status: 200, headers: { 'content-type': fault.type }, body: Buffer.from(fault.text) };
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

/** Write a body at a pace, in ten pieces a second, until it is out or nobody listens. */
export async function writeSlowly(response: ServerResponse, body: Buffer, bytesPerSecond: number): Promise<void> {
  const piece = Math.max(1, Math.ceil(bytesPerSecond / 10));
  for (let at = 0; at < body.length && !response.destroyed; at += piece) {
    response.write(body.subarray(at, at + piece));
    await delay((1000 * piece) / bytesPerSecond);
  }
  response.end();
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
