/*
 * What can be followed at an address that a person typed. A page that names no feed is asked at three places where feeds commonly lie;
 * further nothing is guessed. What a page names reaches no further inward than the page itself stands.
 */
import type { Followable } from '../../shared/feed/look-for-feeds.ts';
import { ok, type Result } from '../../shared/result.ts';
import { checkAddress, type Reach, reachOf } from '../request/address.ts';
import { feedTypes, megabyte, type SyncPorts } from './ask-source.ts';

const commonPlaces = ['/feed', '/rss.xml', '/atom.xml'];

type Ports = Pick<SyncPorts, 'get' | 'parse' | 'resolve'>;

/** Look at an address for channels and feeds; none where there are none. Fails as a request does, or as malformed. */
export async function findFeeds(url: string, ports: Ports, signal: AbortSignal): Promise<Result<Followable[]>> {
  const reach = await reachOf(new URL(url), ports.resolve);
  const named = await lookAt(url, reach, ports, signal);
  if (!named.ok || named.value.length > 0) return named;
  for (const place of commonPlaces) {
    const there = await lookAt(new URL(place, url).href, reach, ports, signal);
    if (there.ok && there.value.length === 1) return there;
  }
  return named;
}

async function lookAt(url: string, reach: Reach, ports: Ports, signal: AbortSignal): Promise<Result<Followable[]>> {
  const got = await ports.get(url, {
    accept: `text/html, ${feedTypes}`,
    limitBytes: 5 * megabyte,
    cursor: null,
    reach,
    signal,
  });
  if (!got.ok || got.value.status === 'same') return got.ok ? ok([]) : got;
  const looked = await ports.parse({ kind: 'address', body: got.value });
  if (!looked.ok) return looked;
  const arrivedAt = got.value.url;
  const allowed = await Promise.all(looked.value.map((each) => checkAddress(each.url, reach, ports.resolve)));
  // What leads to itself is known by the address that was typed, whatever that redirects to today.
  return ok(
    looked.value.filter((_, at) => allowed[at]?.ok).map((each) => (each.url === arrivedAt ? { ...each, url } : each)),
  );
}
