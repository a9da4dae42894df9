/* A server on loopback that answers just as a test tells it to, and remembers what it was asked. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A rude server that listens. */
export interface RudeServer {
  readonly url: string;
  readonly asked: readonly IncomingMessage[];
  /** Answer what is asked from now on. */
  answer(listener: RequestListener): void;
  close(): Promise<void>;
}

/** Start a server that answers 404 until told otherwise. */
export async function startRudeServer(host = '127.0.0.1'): Promise<RudeServer> {
  const asked: IncomingMessage[] = [];
  let listener: RequestListener = (_, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a string only for a pipe
  return {
    url: `http://${host}:${port}`,
    asked,
    answer(next) {
      listener = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
