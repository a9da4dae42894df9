import Dexie from 'dexie';
import type { Past } from '../../shared/model/past.ts';
import type { Library } from './library.ts';

/** How many overtaken statements of one channel are kept: the newest. A publisher that changes its mind with each sync fills no disk. */
const most = 2_000;

/** Keep what a channel said before it said otherwise, within the transaction that keeps what it says now. */
export async function addPasts(library: Library, channelId: string, pasts: readonly Past[]): Promise<void> {
  if (pasts.length === 0) return;
  await library.pasts.bulkPut(pasts.slice(0, most));
  const ofChannel = library.pasts
    .where('[channelId+learntAt]')
    .between([channelId, Dexie.minKey], [channelId, Dexie.maxKey]);
  const excess = (await ofChannel.count()) - most;
  if (excess > 0) await library.pasts.bulkDelete(await ofChannel.limit(excess).primaryKeys());
}
