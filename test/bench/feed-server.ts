/* A server of one large Atom feed, with an ETag, that counts the bytes of the bodies it sent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serve a feed of that many entries on loopback. */
export async function serveFeed(entries: number) {
  const body = Buffer.from(feed(entries));
  const etag = `"${entries}"`;
  let sent = 0;
  let askedAt = Number.NaN;
  const server = createServer((request, response) => {
    if (Number.isNaN(askedAt)) askedAt = performance.now();
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    sent += body.length;
    response.writeHead(200, { etag, 'content-type': 'application/atom+xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a pipe's name
  return {
    url: `http://127.0.0.1:${port}/feed.atom`,
    bodyBytes: () => sent,
    /** When it was first asked, by this process's `performance.now()`. */
    askedAt: () => askedAt,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function feed(entries: number): string {
  const items = Array.from({ length: entries }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 600_000).toISOString();
    return `<entry><id>urn:bench:${index}</id><title>Notice ${index}: site survey for wave ${index % 7}</title><updated>${at}</updated><published>${at}</published>
<link href="https://programme.example/notices/${index}"/><content type="html">&lt;p&gt;${sentence.repeat(2 + (index % 5))}&lt;/p&gt;&lt;ul&gt;&lt;li&gt;One port in ${index}&lt;/li&gt;&lt;li&gt;A named person&lt;/li&gt;&lt;/ul&gt;</content></entry>`;
  });
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:bench</id><title>Bench</title><updated>2026-01-01T00:00:00Z</updated>${items.join('\n')}</feed>`;
}

const sentence =
  'Each trust is asked to confirm who may be called out of hours when the link to the exchange has failed. ';
