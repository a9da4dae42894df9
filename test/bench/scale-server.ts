/* A programme of fifty thousand items of news and twenty drafts of two thousand clauses, served on loopback. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { madeWords } from './made-words.ts';

/** How much there is. */
export interface Scale {
  readonly news: number;
  readonly drafts: number;
  readonly clauses: number;
}

/** A text as a peer is to index it. */
export interface PeerText {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
}

/** So many items in one feed; years of archive come as several. */
const feedLength = 2_500;
const firstAt = Date.UTC(2021, 0, 1);
/** Fifty thousand items lie in about five and a half years. */
const apart = 3_450_000;

/** Serve it. `askedAt`: when the first feed was asked for (`performance.now()`); `texts`: all of it, for peers. */
export async function serveScale({ news, drafts, clauses }: Scale) {
  const texts: PeerText[] = [];
  const bodies = new Map<string, readonly [type: string, body: Buffer]>();
  const put = (path: string, type: string, body: string): void => void bodies.set(path, [type, Buffer.from(body)]);
  const feeds = Array.from({ length: Math.ceil(news / feedLength) }, (_, index) => `news-${index}.atom`);
  put('/channel.json', 'application/json', JSON.stringify(channelOf(feeds)));
  put('/empty.json', 'application/json', JSON.stringify({ ...channelOf([]), specifications: null }));
  for (const [index, name] of feeds.entries()) {
    const length = Math.min(feedLength, news - index * feedLength);
    put(`/${name}`, 'application/atom+xml', feedOf(index, length, texts));
  }
  for (let draft = 0; draft < drafts; draft++) {
    put(`/draft-${draft}.html`, 'text/html; charset=utf-8', documentOf(draft, clauses, texts));
  }
  put('/drafts.json', 'application/feed+json', JSON.stringify(draftsOf(drafts)));
  let askedAt = Number.NaN;
  const server = createServer((request, response) => {
    const [type, body] = bodies.get(request.url ?? '') ?? ['text/plain', Buffer.from('')];
    if (Number.isNaN(askedAt) && request.url?.endsWith('.atom')) askedAt = performance.now();
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304, { etag: '"1"' }).end();
    else response.writeHead(body.length > 0 ? 200 : 404, { 'content-type': type, etag: '"1"' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a pipe's name
  return {
    channelUrl: `http://127.0.0.1:${port}/channel.json`,
    emptyChannelUrl: `http://127.0.0.1:${port}/empty.json`,
    texts,
    askedAt: () => askedAt,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const regions = ['northmoor', 'southvale', 'eastmere', 'westbrook'] as const;

const channelOf = (feeds: readonly string[]) => ({
  version: 'https://pitchside.example/channel/1',
  id: 'scale',
  title: 'Scale',
  publisher: 'Scale',
  asAt: '2026-01-01T00:00:00Z',
  news: feeds.map((url, index) => ({
    title: `Office ${index + 1}`,
    url,
    region: index % 5 === 0 ? null : (regions[index % regions.length] ?? null),
  })),
  specifications: { title: 'Specifications', url: 'drafts.json' },
  regions: regions.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1), office: `${id} office` })),
  suppliers: [],
  timetable: [],
});

/** Every office has items from the whole span, as real offices have. */
function feedOf(feed: number, length: number, texts: PeerText[]): string {
  const words = madeWords(feed + 1);
  const items = Array.from({ length }, (_, index) => {
    const at = new Date(firstAt + (index * 20 + feed) * apart).toISOString();
    const title = words.title();
    const paragraphs = Array.from({ length: words.number(1, 4) }, () => words.paragraph(words.number(2, 4)));
    texts.push({ id: `news ${feed}-${index}`, number: '', title, text: paragraphs.join('\n') });
    const html = paragraphs.map((paragraph) => `&lt;p&gt;${paragraph}&lt;/p&gt;`).join('');
    return `<entry><id>urn:scale:${feed}:${index}</id><title>${title}</title><updated>${at}</updated><published>${at}</published><link href="https://programme.example/${feed}/${index}"/><content type="html">${html}</content></entry>`;
  });
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:scale:${feed}</id><title>Office ${feed + 1}</title><updated>2026-01-01T00:00:00Z</updated>${items.join('\n')}</feed>`;
}

const inSection = 25;

function documentOf(draft: number, clauses: number, texts: PeerText[]): string {
  const words = madeWords(1_000 + draft);
  const sections = Array.from({ length: Math.ceil(clauses / inSection) }, (_, section) => {
    const parts = Array.from({ length: Math.min(inSection, clauses - section * inSection) }, (_, index) => {
      // The first of a section is its own heading, so that the document has as many clauses as were asked for.
      const number = index === 0 ? `${section + 1}` : `${section + 1}.${index}`;
      const [title, text] = [words.title(), words.paragraph(words.number(2, 4))];
      texts.push({ id: `clause ${draft} ${number}`, number, title, text });
      const heading = index === 0 ? 'h2' : 'h3';
      return `<section id="s${number}"><${heading}>${number} ${title}</${heading}><p>${text}</p>${index === 0 ? '' : '</section>'}`;
    });
    return `${parts.join('\n')}</section>`;
  });
  return `<!doctype html><title>Specification ${draft + 1}</title>${sections.join('\n')}`;
}

const draftsOf = (drafts: number) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Specifications',
  items: Array.from({ length: drafts }, (_, draft) => ({
    id: `draft-${draft}-1.0`,
    title: `Specification ${draft + 1} 1.0`,
    date_published: `2025-0${1 + (draft % 9)}-01T00:00:00Z`,
    attachments: [{ url: `draft-${draft}.html`, mime_type: 'text/html' }],
    _draft: {
      draft: `draft-${draft}`,
      title: `Specification ${draft + 1}`,
      revision: '1.0',
      predecessor: null,
      status: 'draft for comment',
      closesAt: '2099-01-01T00:00:00Z',
    },
  })),
});
