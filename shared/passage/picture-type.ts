import type { Asset } from '../model/asset.ts';

type PictureType = Asset['mediaType'];

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** What kind of picture these bytes are, by their own first bytes and not by what a server says; null: none that is shown. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (/^ftypavi[fs]$/.test(ascii(bytes, 4, 12))) return 'image/avif';
  return isDrawing(ascii(bytes, 0, 4096)) ? 'image/svg+xml' : null;
}

/** SVG stands behind nothing but an XML declaration, a doctype and comments. Such bytes are not yet safe to show: see `safe-drawing.ts`. */
const isDrawing = (start: string): boolean =>
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>/]/i.test(
    start,
  );
