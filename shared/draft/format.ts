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
    return isSignInPage(text, 'html') && headings(text) < 4 ? fail({ kind: 'portal', url: baseUrl }) : ok('html');
  }
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType)) return ok('html');
  if (/^text\/(?:x-)?markdown$/.test(mediaType)) return ok('markdown');
  if (!isTextual(mediaType)) return fail({ kind: 'unsupported', mediaType });

  const path = URL.canParse(baseUrl) ? new URL(baseUrl).pathname : baseUrl;
  if (/\.(?:md|markdown|mkd|mdown|bs)$/i.test(path)) return ok('markdown');
  if (/\.x?html?$/i.test(path)) return ok('html');
  return ok(/^\s*<(?:head|body|div|section|article|main|header|h[1-6]|p)\b[^>]*>/i.test(start) ? 'html' : 'markdown');
}

/** Types under which servers send text they know nothing of. */
const isTextual = (mediaType: string): boolean =>
  mediaType === '' || mediaType.startsWith('text/') || mediaType === 'application/octet-stream';

/** Bytes that were never text: a NUL, or many that no encoding knows. */
const isBinary = (start: string): boolean =>
  start.includes('\0') || (start.match(/\uFFFD/g)?.length ?? 0) > start.length / 10;

const headings = (html: string): number => html.match(/<h[1-6]\b/gi)?.length ?? 0;
