/*
 * The only addresses that a tree may hold. The URL parser decides (it strips tabs, line breaks and control characters as
 * browsers do), never a search for bad words: what it does not read as one of the named schemes is gone.
 */
import { isPacked } from './packed-picture.ts';

/** Where a link may lead: http, https and mailto, made absolute, or `#fragment` within the same document. Else null. */
export function linkAddress(url: string, baseUrl: string): string | null {
  const trimmed = url.trim();
  if (trimmed.startsWith('#')) return trimmed.length > 1 ? trimmed : null;
  const address = resolve(trimmed, baseUrl);
  if (address === null || !/^(?:https?|mailto):$/.test(address.protocol)) return null;
  const here = address.hash !== '' && address.href.startsWith(`${withoutHash(baseUrl)}#`);
  return here ? address.hash : address.href;
}

/** Where a picture may come from: http or https, made absolute, or its document's own file. Else null. */
export function pictureAddress(url: string, baseUrl: string): string | null {
  if (isPacked(url)) return url;
  const address = resolve(url.trim(), baseUrl);
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : null;
}

function resolve(url: string, baseUrl: string): URL | null {
  if (url === '') return null;
  if (URL.canParse(url, baseUrl)) return new URL(url, baseUrl);
  return URL.canParse(url) ? new URL(url) : null;
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '');
