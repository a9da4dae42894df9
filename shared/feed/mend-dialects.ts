/*
 * Old and odd ways of writing a feed, rewritten as what the parser knows: RSS under a prefix of its own or without a channel, bodies under the
 * names of early modules (`fullitem`, `xhtml:body`), and Atom 0.3's base64. What stands within CDATA is somebody's words and is left alone.
 */
import { fromBase64 } from './from-base64.ts';

/** The same feed in the parser's terms. `text` begins with its root element, named `root`. */
export function mendDialects(text: string, root: string): string {
  const isRss = /(?:^|:)(?:rss|rdf)$/i.test(root);
  return outsideCdata(isRss && /:rss$/i.test(root) ? withoutPrefix(text, root) : text, (part) =>
    isRss ? withEncodedBodies(part) : withoutBase64(part),
  ).replace(/^(<rss\b[^>]*>)(?=\s*<item\b)([\s\S]*)(?=<\/rss>$)/i, '$1<channel>$2</channel>');
}

/** `<r:rss>`: the parser knows RSS by its bare names only. */
function withoutPrefix(text: string, root: string): string {
  const prefix = root.slice(0, root.indexOf(':')).replace(/[^\w-]/g, '\\$&');
  return text.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

const outsideCdata = (text: string, change: (part: string) => string): string =>
  text
    .split(/(<!\[CDATA\[[\s\S]*?(?:\]\]>|$))/)
    .map((part) => (part.startsWith('<![CDATA[') ? part : change(part)))
    .join('');

/** Userland's `fullitem` holds escaped HTML, as `content:encoded` does; the `body` of XHTML holds the elements themselves. */
function withEncodedBodies(part: string): string {
  const named = part.replace(/<(\/?)fullitem\b/gi, '<$1content:encoded');
  return /<\/(?:\w+:)?body>/.test(named)
    ? named.replace(
        /<((?:\w+:)?body)\b[^>]*>((?:(?!<(?:\w+:)?body\b)[\s\S])*?)<\/\1>/g,
        (_, __, inner: string) => `<content:encoded><![CDATA[${inner}]]></content:encoded>`,
      )
    : named;
}

const withoutBase64 = (part: string): string =>
  part.replace(
    /(<([\w:]+)\s[^<>]*\bmode\s*=\s*["']base64["'][^<>]*>)([A-Za-z0-9+/=\s]*)(?=<\/\2>)/g,
    (whole, open: string, _, encoded: string) => {
      const decoded = fromBase64(encoded);
      return decoded === null
        ? whole
        : open + decoded.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    },
  );
