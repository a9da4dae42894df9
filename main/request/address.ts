/*
 * Which addresses may be asked. What a channel names can reach no further inward than the channel itself stands: a public
 * feed cannot make the app ask a printer, a router or this computer (server-side request forgery, by way of a workstation).
 * A name is judged by what it resolves to now; where the proxy alone can resolve it, the proxy is the judge.
 */
import ipaddr from 'ipaddr.js';
import { fail, ok, type Result } from '../../shared/result.ts';

/** How far inward an address lies, from the world to this computer. */
export type Reach = 'public' | 'private' | 'loopback';
const depth = { public: 0, private: 1, loopback: 2 } as const satisfies Record<Reach, number>;

/** The IP addresses of a host name; empty, or a rejection, when this computer cannot tell. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Check one address (and each that it redirects to) against the reach of the channel that led to it. */
export async function checkAddress(address: string, from: Reach, resolve: Resolve): Promise<Result<URL>> {
  const url = parseAddress(address);
  return url.ok ? checkReach(url.value, from, resolve) : url;
}

/** What can be known of an address without asking anyone. */
export function parseAddress(address: string): Result<URL> {
  if (!URL.canParse(address)) return unsafe('the address makes no sense');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return unsafe('the address carries a password');
  return /^https?:$/.test(url.protocol) ? ok(url) : unsafe(notEncrypted);
}

/** Whether an address lies no further inward than `from`, and is encrypted; http is for this computer alone. */
export async function checkReach(url: URL, from: Reach, resolve: Resolve): Promise<Result<URL>> {
  const reach = await reachOf(url, resolve);
  if (url.protocol !== 'https:' && reach !== 'loopback') return unsafe(notEncrypted);
  return depth[reach] > depth[from] ? unsafe('it leads to an address inside your own network') : ok(url);
}

const notEncrypted = 'the address is not encrypted (https)';

/** How far inward a host lies; of several addresses, the furthest. */
export async function reachOf({ hostname }: URL, resolve: Resolve): Promise<Reach> {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  if (ipaddr.isValid(host)) return reachOfIp(host);
  const reaches = (await resolve(host).catch(() => [])).map(reachOfIp);
  if (!host.includes('.') || /\.(?:local|internal|home\.arpa)$/.test(host)) reaches.push('private');
  return reaches.reduce<Reach>((most, reach) => (depth[reach] > depth[most] ? reach : most), 'public');
}

function reachOfIp(address: string): Reach {
  if (!ipaddr.isValid(address)) return 'private';
  const ip = behindTranslation(ipaddr.process(address));
  const range = ip.range();
  if (range === 'loopback' || range === 'unspecified') return 'loopback';
  return range === 'unicast' ? 'public' : 'private';
}

/** A network that speaks IPv6 alone (many a mobile one) shows an IPv4 address within one of its own (RFC 6052): that one is meant. */
const behindTranslation = (ip: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 =>
  ip.range() === 'rfc6052' ? ipaddr.fromByteArray(ip.toByteArray().slice(12)) : ip;

const unsafe = (detail: string) => fail({ kind: 'insecure' as const, detail });
