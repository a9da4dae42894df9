import { isSignInPage } from '../passage/sign-in-page.ts';
import { fail, ok, type Result } from '../result.ts';

/** What a document is written in. */
export type Format = 'html' | 'markdown';

const maxBytes = 20_000_000;

/** What a document is written in, by its first bytes, else its media type, else its address, else its look. */
export function formatOf(document: {
  readonly text: string;
  readonly mediaType: string;
  readonly baseUrl: string;
}): Result<Format> {
  const { text, baseUrl } = document;
  const mediaType = (document.mediaType.split(';')[0] ?? '').trim().toLowerCase();
  if (text.length > maxBytes) return fail({ kind: 'oversize', limit: maxBytes });
  if (text.trim() === '') return fail({ kind: 'malformed', what: 'a document', detail: 'It is empty' });

  const start = text.slice(0, 4096);
  if (start.startsWith('%PDF-')) return fail({ kind: 'unsupported', mediaType: 'application/pdf' });
  // A ZIP: Word, OpenDocument, EPUB.
  if (start.startsWith('PK\u0003\u0004'))
    return fail({ kind: 'unsupported', mediaType: isTextual(mediaType) ? 'application/zip' : mediaType });
  if (isBinary(start)) return fail({ kind: 'unsupported', mediaType: mediaType || 'application/octet-stream' });

  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html)\b/i.test(start)) {
    return page(text, baseUrl);
  }
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType)) return page(text, baseUrl);
  if (/^text\/(?:x-)?markdown$/.test(mediaType)) return ok('markdown');
  if (!isTextual(mediaType)) return fail({ kind: 'unsupported', mediaType });

  const path = URL.canParse(baseUrl) ? new URL(baseUrl).pathname : baseUrl;
  if (/\.(?:md|markdown|mkd|mdown|bs)$/i.test(path)) return ok('markdown');
  if (/\.x?html?$/i.test(path)) return page(text, baseUrl);
  return /^\s*<(?:head|body|div|section|article|main|header|h[1-6]|p)\b[^>]*>/i.test(start)
    ? page(text, baseUrl)
    : ok('markdown');
}

/** HTML, unless it is the page of a network that wants its user to sign in: that would be kept for ever as the document's words. */
const page = (text: string, url: string): Result<Format> =>
  isSignInPage(text, 'html') && headings(text) < 4 ? fail({ kind: 'portal', url }) : ok('html');

/** Types under which servers send text they know nothing of. XML, calendars and tables are known, and are no documents. */
const isTextual = (mediaType: string): boolean =>
  ['', 'text/plain', 'application/octet-stream', 'binary/octet-stream'].includes(mediaType) ||
  /^text\/.*(?:markdown|md)/.test(mediaType);

/** Bytes that were never text: a NUL, or many that no encoding knows. */
const isBinary = (start: string): boolean =>
  start.includes('\0') || (start.match(/\uFFFD/g)?.length ?? 0) > start.length / 10;

const headings = (html: string): number => html.match(/<h[1-6]\b/gi)?.length ?? 0;
