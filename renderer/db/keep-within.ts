/*
 * The pictures of news are kept within what the person allows for them: the oldest go first, those of starred items stay. The cursor of one that
 * went stays behind, which is how it is known not to be fetched again. Pictures of drafts are not counted and never go.
 */
import type { Library } from './library.ts';

/** Drop pictures of news until they take no more than `limit` bytes. `starred`: ids of entries. Answers how many went. */
export async function keepWithin(library: Library, starred: ReadonlySet<string>, limit: number): Promise<number> {
  const { assets, entries, documentPictures } = library;
  return library.transaction('rw', assets, entries, documentPictures, async () => {
    const ofDrafts = new Set((await documentPictures.toArray()).flatMap(({ urls }) => urls));
    const shownAt = new Map<string, string>();
    const dear = new Set<string>();
    await entries.each(({ id, images, publishedAt }) => {
      for (const { url } of images) {
        if (publishedAt > (shownAt.get(url) ?? '')) shownAt.set(url, publishedAt);
        if (starred.has(id)) dear.add(url);
      }
    });
    const kept: { readonly id: string; readonly bytes: number; readonly at: string }[] = [];
    await assets.each(({ id, bytes }) => {
      // What no item shows any more is the oldest of all. What came within a document has no address on the web.
      if (/^https?:/.test(id) && !ofDrafts.has(id))
        kept.push({ id, bytes: bytes.byteLength, at: shownAt.get(id) ?? '' });
    });
    let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
    const gone: string[] = [];
    for (const { id, bytes } of kept.toSorted((one, other) => one.at.localeCompare(other.at))) {
      if (total <= limit) break;
      if (dear.has(id)) continue;
      gone.push(id);
      total -= bytes;
    }
    await assets.bulkDelete(gone);
    return gone.length;
  });
}
