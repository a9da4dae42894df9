/*
 * Bytes become text: by the byte order mark, else what the server says, else what the document says of itself (XML
 * declaration, HTML meta), else UTF-8 where it is that, else Windows-1252, which fits anything (RFC 7303, HTML 13.2.3).
 */

/** Decode a document of the web. `charset`: what the server said, if anything. Never fails: what fits nowhere becomes U+FFFD. */
export function decode(bytes: Uint8Array, charset: string | null): string {
  const label = marked(bytes) ?? known(charset) ?? known(declared(bytes));
  if (label !== null) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function marked([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // "<?" in two bytes each, without a mark
  if (first === 0x3c && second === 0x00) return 'utf-16le';
  return first === 0x00 && second === 0x3c ? 'utf-16be' : null;
}

const declarations = [/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i, /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i];

function declared(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = declarations.map((pattern) => start.match(pattern)?.[1]).find((found) => found !== undefined);
  // A document that could be read this far as single bytes is not UTF-16, whatever it says.
  return label === undefined || /^utf-?16/i.test(label) ? null : label;
}

function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
