/* A server of a channel with one specification of a wanted size. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serve a channel whose one draft is an HTML document of about that many bytes. */
export async function serveDraft(bytes: number) {
  const document = draft(bytes);
  const bodies: Record<string, [type: string, body: string]> = {
    '/channel.json': ['application/json', JSON.stringify(channel)],
    '/feed.json': ['application/feed+json', JSON.stringify(feed)],
    '/draft.html': ['text/html; charset=utf-8', document],
  };
  const server = createServer((request, response) => {
    const [type, body] = bodies[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, { 'content-type': type, etag: '"1"' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a pipe's name
  return {
    channelUrl: `http://127.0.0.1:${port}/channel.json`,
    document,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const channel = {
  version: 'https://pitchside.example/channel/1',
  id: 'bench',
  title: 'Bench',
  publisher: 'Bench',
  asAt: '2026-01-01T00:00:00Z',
  news: [],
  specifications: { title: 'Specifications', url: 'feed.json' },
  regions: [],
  suppliers: [],
  timetable: [],
  calendars: [],
};

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Specifications',
  items: [
    {
      id: 'long-1.0',
      title: 'Long specification 1.0',
      date_published: '2026-01-01T00:00:00Z',
      attachments: [{ url: 'draft.html', mime_type: 'text/html' }],
      _draft: {
        draft: 'long',
        title: 'Long specification',
        revision: '1.0',
        predecessor: null,
        status: 'draft for comment',
        closesAt: '2099-01-01T00:00:00Z',
      },
    },
  ],
};

function draft(bytes: number): string {
  const sections: string[] = [];
  let length = 0;
  for (let section = 1; length < bytes; section++) {
    const clauses = Array.from(
      { length: 12 },
      (_, clause) =>
        `<section id="s${section}-${clause + 1}"><h3>${section}.${clause + 1} Clause ${clause + 1}</h3><p>${sentence(section, clause).repeat(4)}</p><ul><li>A record of it.</li><li>The time of it.</li></ul></section>`,
    );
    const html = `<section id="s${section}"><h2>${section} Section ${section}</h2>${clauses.join('\n')}</section>`;
    sections.push(html);
    length += html.length;
  }
  return `<!doctype html><title>Long specification</title><h1>Long specification</h1>${sections.join('\n')}`;
}

const sentence = (section: number, clause: number): string =>
  `A provider’s system SHALL confirm the request of ${section}.${clause} within ${100 + section} milliseconds, and SHOULD record it. `;
