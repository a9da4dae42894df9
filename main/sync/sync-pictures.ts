import { remedies } from '../../shared/failure.ts';
import { pictureType } from '../../shared/passage/picture-type.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Reach } from '../request/address.ts';
import { type Arrival, askSource, type Sync } from './ask-source.ts';
import { inTurn } from './in-turn.ts';

/** A picture that something shows. `title`: what it says it is, or its file's name. */
export interface WantedPicture {
  readonly url: string;
  readonly channelId: string;
  readonly title: string;
  readonly reach: Reach;
}

/** What a picture is called: what it says it is, else its file's name. */
export const titleOf = (url: string, alt = ''): string => alt || new URL(url).pathname.split('/').at(-1) || url;

/** Pictures that cannot be had, and until when (milliseconds) they are not asked for again. */
export type Hopeless = Map<string, number>;
const patience = 6 * 60 * 60 * 1000;
/** Twice what politeness lets out at once, so that one slow host does not keep the others waiting. */
const atOnce = 12;

/** Fetch pictures that are not kept. One that is refused, not there, or none, is left alone for six hours. */
export async function syncPictures(pictures: readonly WantedPicture[], hopeless: Hopeless, sync: Sync): Promise<void> {
  const distinct = new Map(pictures.map((picture) => [picture.url, picture]));
  const now = sync.now().getTime();
  const wanted = [...distinct.values()].filter(({ url }) => (hopeless.get(url) ?? 0) <= now);
  await inTurn(wanted, atOnce, async (picture) => {
    if (await syncPicture(picture, sync)) hopeless.set(picture.url, now + patience);
  });
}

async function syncPicture({ url: id, channelId, title, reach }: WantedPicture, sync: Sync): Promise<boolean> {
  const read = async (arrival: Arrival) => {
    const { mediaType: said, cursor } = arrival;
    const mediaType = pictureType(arrival.bytes);
    if (mediaType === null) return fail({ kind: 'unsupported' as const, mediaType: said });
    const bytes =
      mediaType === 'image/svg+xml' ? await sync.parse({ kind: 'drawing', body: arrival }) : ok(arrival.bytes);
    if (!bytes.ok) return bytes;
    const asset = { id, mediaType, bytes: bytes.value, keptAt: sync.now().toISOString() };
    return ok({ value: null, items: 1, batches: [{ kind: 'picture' as const, cursor, asset }] });
  };
  const { result } = await askSource({ id, channelId, kind: 'picture', title, cursor: null, reach, read }, sync);
  // Time mends some failures, and signing in to the proxy mends its own.
  if (result.status !== 'failed' || ('status' in result.failure && result.failure.status === 407)) return false;
  return remedies[result.failure.kind] !== 'wait';
}
