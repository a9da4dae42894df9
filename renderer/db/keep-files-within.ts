import type { Library } from './library.ts';

/**
 * Drop files that were kept by themselves until these take no more than `limit` bytes: those of the oldest items first; those of
 * starred items (`starred`: ids of entries) and those that the person wanted stay. Answers the addresses of those that went.
 */
export async function keepFilesWithin(
  library: Library,
  starred: ReadonlySet<string>,
  limit: number,
): Promise<readonly string[]> {
  const { files, entries } = library;
  return library.transaction('rw', files, entries, async () => {
    const dear = new Set(
      (await entries.bulkGet([...starred])).flatMap((head) => head?.files ?? []).map(({ url }) => url),
    );
    const kept: { readonly id: string; readonly size: number; readonly publishedAt: string }[] = [];
    await files.each(({ id, bytes, byItself }) => {
      if (byItself) kept.push({ id, size: bytes.byteLength, publishedAt: byItself.publishedAt });
    });
    let total = kept.reduce((sum, { size }) => sum + size, 0);
    const gone: string[] = [];
    for (const { id, size } of kept.toSorted((one, other) => one.publishedAt.localeCompare(other.publishedAt))) {
      if (total <= limit) break;
      if (dear.has(id)) continue;
      gone.push(id);
      total -= size;
    }
    await files.bulkDelete(gone);
    return gone;
  });
}
