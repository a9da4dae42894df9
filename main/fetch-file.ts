import type { FetchedFile, Input } from '../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { type Resolve, reachOf } from './request/address.ts';
import type { Get } from './request/get.ts';

/** As much as is taken of one file that an item of news points to, in bytes. */
export const largestFile = 50_000_000;

/**
 * Fetch a file that is to be kept. It may lie no further inward than the channel that named it. Nothing of it is read here: it is
 * bytes, to be saved as a file where the person chooses. Fails as a request does.
 */
export async function fetchFile(
  { url, channelId, limitBytes = largestFile }: Input<'file.fetch'>,
  { get, resolve }: { readonly get: Get; readonly resolve: Resolve },
  signal: AbortSignal,
): Promise<Result<FetchedFile>> {
  const reach = await reachOf(new URL(channelId), resolve);
  const got = await get(url, {
    accept: '*/*',
    limitBytes: Math.min(limitBytes, largestFile),
    cursor: null,
    reach,
    signal,
  });
  if (!got.ok) return got;
  if (got.value.status === 'same') return fail({ kind: 'fault', detail: 'unchanged, though nothing was known of it' });
  return ok({ bytes: got.value.bytes, mediaType: got.value.mediaType });
}
