import type { SyncOrder } from '../../shared/model/sync.ts';
import type { Library } from '../db/library.ts';

/** What to ask of main: every channel with what is known of it, every cursor, and what is named but not kept yet. */
export async function syncOrder(library: Library, channels: readonly string[]): Promise<SyncOrder> {
  const known = await library.channels.bulkGet([...channels]);
  const documents = await library.revisions.filter(({ document }) => document.status === 'awaited').toArray();
  return {
    channels: channels.map((url, index) => ({ url, known: known[index] ?? null })),
    cursors: await library.cursors.toArray(),
    wanted: {
      documents: documents.map(({ id, channelId, draftTitle, label, documentUrl, mediaType }) => ({
        revisionId: id,
        channelId,
        title: `${draftTitle} ${label}`,
        url: documentUrl,
        mediaType,
      })),
      pictures: await missingPictures(library),
    },
  };
}

async function missingPictures(library: Library): Promise<string[]> {
  const named = new Set<string>();
  await library.entries.each(({ images }) => {
    for (const { url } of images) named.add(url);
  });
  for (const id of await library.assets.toCollection().primaryKeys()) named.delete(id);
  return [...named];
}
