/* An HTTP proxy on loopback that writes down what it is asked for, and gives nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Start it. `asked`: every address it was asked for, oldest first; of a tunnel its host and port. */
export async function startLoggingProxy() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(404, { 'content-type': 'text/plain' }).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a pipe's name
  return {
    port,
    asked: asked as readonly string[],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
