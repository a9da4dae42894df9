/**
 * Spoiling an answer on its way: the office has done what it was asked, and whoever asked does not learn it, or learns it wrong.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import type { Reply } from './reply.ts';

/** What an office remembers to mix answers up with: the last receipt given, and the answer that waits to be crossed. */
export type Mixing = {
  last: Reply;
  waiting: { readonly reply: Reply; readonly write: (reply: Reply) => void } | null;
};

/** An office that opens has given one receipt, long ago. */
export const openMixing = (): Mixing => ({
  last: {
    status: 201,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(
      JSON.stringify({
        submissionId: '9e0f7c52-3f4e-4d52-9a0d-2f6a2f0f5b11',
        reference: 'H7KM4T9R',
        receivedAt: '2003-10-14T09:00:00.000Z',
        digest: 'sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:',
        office: 'Northmoor office',
      }),
    ),
  },
  waiting: null,
});

/** Write an answer, spoilt by the fault. `write` writes one as it is. False: nothing, or not all of it, will be written. */
export function spoil(
  fault: Fault | undefined,
  reply: Reply,
  response: ServerResponse,
  mixing: Mixing,
  write: (reply: Reply) => void,
): boolean {
  switch (fault?.kind) {
    case 'drop-after-store':
      response.destroy();
      return false;
    case 'hang-after-store':
      response.writeHead(reply.status, headOf(reply)).flushHeaders();
      return false;
    case 'drip':
      void drip(response, reply);
      return false;
    case 'truncated':
      response.writeHead(reply.status, headOf(reply));
      response.write(reply.body.subarray(0, reply.body.length / 2), () => response.destroy());
      return false;
    case 'slow':
      response.writeHead(reply.status, headOf(reply));
      void writeSlowly(response, reply.body, fault.bytesPerSecond);
      return true;
    case 'mistyped':
      write({ ...reply, headers: { ...reply.headers, 'content-type': fault.type } });
      return true;
    case 'skewed':
      write(skewed(reply, fault.years));
      return true;
    case 'repeated':
      write(mixing.last);
      return true;
    case 'crossed':
      if (mixing.waiting === null) {
        mixing.waiting = { reply, write };
        return false;
      }
      mixing.waiting.write(reply);
      write(mixing.waiting.reply);
      mixing.waiting = null;
      return true;
    default:
      write(reply);
      return true;
  }
}

const headOf = ({ headers, body }: Reply) => ({ ...headers, 'content-length': String(body.length) });

/** The same answer from an office whose calendar is that many years off. */
function skewed(reply: Reply, years: number): Reply {
  const shift = (at: string): string => new Date(Date.parse(at) + years * 365 * 86_400_000).toISOString();
  const text = reply.body.toString().replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, shift);
  const date = new Date(shift(new Date().toISOString())).toUTCString();
  return { ...reply, headers: { ...reply.headers, date }, body: Buffer.from(text) };
}

/** Write a body at a pace, in ten pieces a second, until it is out or nobody listens. */
async function writeSlowly(response: ServerResponse, body: Buffer, bytesPerSecond: number): Promise<void> {
  const piece = Math.max(1, Math.ceil(bytesPerSecond / 10));
  for (let at = 0; at < body.length && !response.destroyed; at += piece) {
    response.write(body.subarray(at, at + piece));
    await delay((1000 * piece) / bytesPerSecond);
  }
  response.end();
}

/** White space before JSON means nothing, so this could still become a receipt, and never does. */
async function drip(response: ServerResponse, reply: Reply): Promise<void> {
  response.writeHead(reply.status, reply.headers);
  while (!response.destroyed) {
    response.write(' ');
    await delay(20);
  }
}
