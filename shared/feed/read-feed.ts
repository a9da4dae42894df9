/*
 * Detect, parse, delegate: any feed becomes a FoundFeed, and anything else says what it is instead.
 */
import { type AnyFeed, parseFeed } from 'feedsmith';
import type { Failure } from '../failure.ts';
import { isSignInPage } from '../passage/sign-in-page.ts';
import { fail, ok, type Result } from '../result.ts';
import type { FoundFeed } from './found.ts';
import { foundAtom } from './found-atom.ts';
import { foundJson } from './found-json.ts';
import { foundRss } from './found-rss.ts';
import { mendXml } from './mend.ts';
import { mendDialects } from './mend-dialects.ts';

/** The feed in `text`, which came from `url`. Fails as malformed, or portal where a sign-in page came in its place. */
export function readFeed(text: string, url: string): Result<FoundFeed> {
  const trimmed = text.replace(/^[\uFEFF\s]+/, '');
  if (trimmed === '') return fail(malformed('a feed', 'It is empty'));
  return trimmed.startsWith('{') || trimmed.startsWith('[') ? readJson(trimmed, url) : readXml(trimmed, url);
}

function readJson(text: string, url: string): Result<FoundFeed> {
  const parsed = attempt(() => parseFeed(JSON.parse(text)));
  if (!parsed.ok) return parsed;
  return parsed.value.format === 'json'
    ? ok(foundJson(parsed.value.feed, url))
    : fail(malformed('a feed', 'It is not a JSON Feed'));
}

function readXml(text: string, url: string): Result<FoundFeed> {
  const mended = mendXml(text);
  const root = /^<([^\s/>]+)/.exec(mended)?.[1];
  if (root === undefined) return fail(notAFeed(text, url, 'It is not XML'));
  const local = root.replace(/^.*:/, '').toLowerCase();
  if (!/^(?:rss|feed|rdf)$/.test(local)) return fail(notAFeed(text, url, `Its root element is ${root.slice(0, 60)}`));
  const whole = wholeFeed(mended, root);
  if (whole === null) return fail(malformed('a feed', 'It breaks off before its end'));
  const parsed = attempt(() => parseFeed(mendDialects(whole, root)));
  if (!parsed.ok) return parsed;
  return ok(toFound(parsed.value, url));
}

/**
 * The feed up to where its root element closes; null if it never does. A transfer that broke off parses as far as it came;
 * taken for the whole, its last item would replace a good one. What a host appends after the end is cut off.
 */
function wholeFeed(text: string, root: string): string | null {
  if (/^<[^>]*\/>$/.test(text)) return text;
  const closes = text.toLowerCase().lastIndexOf(`</${root.toLowerCase()}`);
  if (closes === -1 || /<(?:item|entry)[\s>]/i.test(text.slice(closes))) return null;
  return `${text.slice(0, closes)}</${root}>`;
}

function toFound(parsed: AnyFeed, url: string): FoundFeed {
  if (parsed.format === 'atom') return foundAtom(parsed.feed, url);
  if (parsed.format === 'json') return foundJson(parsed.feed, url);
  return foundRss(parsed.feed, url);
}

/** The parsers throw at what they cannot read, and their errors have no common form: whatever comes is the text's fault. */
function attempt(read: () => AnyFeed): Result<AnyFeed> {
  try {
    return ok(read());
  } catch (error) {
    const { cause } = error instanceof Error ? error : {};
    return fail(malformed('a feed', String(cause instanceof Error ? cause.message : error).slice(0, 200)));
  }
}

function notAFeed(text: string, url: string, detail: string): Failure {
  const isPage = /<(?:!doctype html|html)\b|^\s*<(?:head|body|title|meta|script)\b/i.test(text.slice(0, 10_000));
  if (isPage && isSignInPage(text, 'other')) return { kind: 'portal', url };
  return isPage ? malformed('a web page', 'A feed was expected') : malformed('a feed', detail);
}

const malformed = (what: string, detail: string): Failure => ({ kind: 'malformed', what, detail });
