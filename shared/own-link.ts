/*
 * Links that open in Pitchside: the publisher's own address under our scheme, so that whoever has no Pitchside can read what it leads
 * to. Anybody can make one and any program can hand it over, so it is hostile until parsed; it leads to what is kept, and never asks
 * the network.
 */

/** The scheme, as it is registered with the system. */
export const ownScheme = 'pitchside';

/** What is longer is no link of ours (characters). */
export const longestLink = 2000;

const head = /^pitchside:\/\/(?![/\\])/i;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The link that opens an address of the publisher's in Pitchside; null where there can be none. */
export function ownLink(address: string): string | null {
  const link = address.replace(/^https?:\/\//i, `${ownScheme}://`);
  return addressOfOwnLink(link) === null ? null : link;
}

/** The publisher's address that a link of ours leads to; null when it is none. Loopback, of tests and the sample, is http. */
export function addressOfOwnLink(link: string): string | null {
  if (link.length > longestLink || !head.test(link) || hasGap.test(link)) return null;
  const address = link.replace(head, 'https://');
  if (!URL.canParse(address)) return null;
  const { href, hostname, host } = new URL(address);
  // Whoever signs in by an address, or hides where it leads behind a name.
  if (hostname === '' || href.slice('https://'.length, 'https://'.length + host.length) !== host) return null;
  return loopback.test(hostname) ? href.replace(/^https/, 'http') : href;
}

/** Gaps and control characters, which an address has none of, and which `URL` would pass over. */
const hasGap = /[\s\p{Cc}]/u;
