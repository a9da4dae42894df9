/*
 * Reading is silent: hostile pages are brought as news and as the pages of one draft, and each is opened in the reader, with all that Chromium
 * asks for outside the app's own origin going through a proxy that writes it down. Afterwards the same pages are opened bare, to show that they
 * do ask and that the proxy does hear.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { scrollThrough } from '../bench/scroll-through.ts';
import { openApp } from '../host/open-app.ts';
import { settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hostilePages } from './hostile-pages.ts';
import { startLoggingProxy } from './logging-proxy.ts';

/** What came of it. `read`: pages opened as news, `clauses`: those drawn in the draft; `asked` while reading; `bareAsked` by the same pages opened bare. */
export interface Silence {
  readonly read: number;
  readonly clauses: number;
  readonly asked: readonly string[];
  readonly bareAsked: number;
}

/** What a stock Chromium asks by itself, whatever it shows: its clock, its updates, its account, how to fill in forms. An address that a page names is never that. */
function isChromiums(address: string, pages: readonly string[]): boolean {
  const host = address.replace(/^https?:\/\//, '').replace(/[:/].*$/, '');
  return chromiums.test(host) && !pages.some((page) => page.includes(host));
}

const chromiums = /^(?:clients\d|accounts)\.google\.com$|^[\w-]+\.googleapis\.com$/;

/** How many are opened bare. */
const bare = 40;

/** Open so many pages. */
export async function readHostile(count: number): Promise<Silence> {
  const pages = hostilePages(count);
  const proxy = await startLoggingProxy();
  const server = await serve(pages);
  const folder = temporaryFolder('silence');
  const app = await openApp({ profile: folder.path, headless: true, proxyPort: proxy.port });
  try {
    await settleDesk(app.page, { channels: [server.channelUrl] });
    const read = await readNews(app.page, count);
    const clauses = await readDraft(app.page);
    const heard = proxy.asked.length;
    const asked = proxy.asked.filter((address) => !isChromiums(address, pages));
    await openBare(app.page, pages.slice(0, bare));
    return {
      read,
      clauses,
      asked,
      bareAsked: proxy.asked.slice(heard).filter((address) => !isChromiums(address, pages)).length,
    };
  } finally {
    await app.close();
    await server.close();
    await proxy.close();
    folder.remove();
  }
}

/** Goes through the whole list by key. Each is there when its own words are. */
async function readNews(page: Page, count: number): Promise<number> {
  await page.getByRole('button', { name: /^News/ }).click();
  await page.getByRole('tab', { name: 'All' }).click();
  const body = page.getByRole('article');
  await page
    .getByRole('button', { name: new RegExp(`Hostile page ${count - 1}\\b`) })
    .first()
    .click();
  for (let index = count - 1; ; index--) {
    await body.getByText(`Page ${index} begins.`, { exact: true }).waitFor();
    if (index === 0) return count;
    await page.keyboard.press('j');
  }
}

async function readDraft(page: Page): Promise<number> {
  await page.getByRole('button', { name: /Hostile specification/ }).click();
  const first = page.getByText('Page 0 begins.', { exact: true }).first();
  await first.waitFor();
  await scrollThrough(page, '.doc .page');
  return page.evaluate(() => document.querySelectorAll('.cl, [data-passage]').length);
}

/** Each in a page of its own, with scripts and all, until it has been still for a moment or has gone elsewhere. */
async function openBare(page: Page, pages: readonly string[]): Promise<void> {
  for (const html of pages) {
    const plain = await page.context().newPage();
    await plain.setContent(html, { waitUntil: 'load', timeout: 2_000 }).catch(() => {});
    await plain.close();
  }
}

async function serve(pages: readonly string[]) {
  const bodies: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
    '/channel.json': ['application/json', JSON.stringify(channel)],
    '/news.json': ['application/feed+json', feedOf(pages)],
    '/drafts.json': ['application/feed+json', JSON.stringify(drafts)],
    '/pages.zip': [
      'application/zip',
      zipSync(
        Object.fromEntries(
          pages.map((page, index) => [`p${String(index).padStart(4, '0')}.html`, strToU8(documentOf(index, page))]),
        ),
      ),
    ],
  };
  const server = createServer((request, response) => {
    const [type, body] = bodies[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a pipe's name
  return {
    channelUrl: `http://127.0.0.1:${port}/channel.json`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const channel = {
  version: 'https://pitchside.example/channel/1',
  id: 'silence',
  title: 'Silence',
  publisher: 'Silence',
  asAt: '2026-01-01T00:00:00Z',
  news: [{ title: 'Hostile news', url: 'news.json' }],
  specifications: { title: 'Specifications', url: 'drafts.json' },
  regions: [],
  suppliers: [],
  timetable: [],
};

const drafts = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Specifications',
  items: [
    {
      id: 'hostile-1.0',
      title: 'Hostile specification 1.0',
      date_published: '2026-01-01T00:00:00Z',
      attachments: [{ url: 'pages.zip', mime_type: 'application/zip' }],
      _draft: {
        draft: 'hostile',
        title: 'Hostile specification',
        revision: '1.0',
        predecessor: null,
        status: 'draft for comment',
        closesAt: '2099-01-01T00:00:00Z',
      },
    },
  ],
};

const documentOf = (index: number, body: string): string =>
  `<!doctype html><title>Hostile ${index}</title><h1>Hostile ${index}</h1>${body}`;

const feedOf = (pages: readonly string[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Hostile news',
    items: pages.map((page, index) => ({
      id: `urn:silence:${index}`,
      title: `Hostile page ${index}`,
      date_published: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
      content_html: page,
    })),
  });
