/*
 * The page's way to this process in a run of thousands of histories: plain HTTP, for the browser driver's own way costs more than
 * the histories do. A browser opens six connections to a server, so there are several.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnswerAsk } from '../support/renderer-page.ts';

/** A bridge that listens. */
export interface Bridge {
  readonly urls: readonly string[];
  readonly close: () => void;
}

/** Open a bridge of so many servers, and answer what is asked over it. */
export async function openBridge(servers: number, answer: AnswerAsk): Promise<Bridge> {
  const opened = await Promise.all(
    Array.from({ length: servers }, async () => {
      const server = createServer(async (request, response) => {
        const [name, input] = JSON.parse(await textOf(request));
        const text = JSON.stringify(await answer(name, input));
        response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end(text);
      });
      server.keepAliveTimeout = 60_000;
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  return {
    // A string only for a pipe.
    urls: opened.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    close: () => {
      for (const server of opened) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
