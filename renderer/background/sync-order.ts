import type { OwnFeed } from '../../shared/model/own-feed.ts';
import type { SyncOrder } from '../../shared/model/sync.ts';
import { canonicalVersion } from '../../shared/passage/canonical.ts';
import { eachEntry } from '../db/each-entry.ts';
import type { KeptRevision, Library } from '../db/library.ts';

/** A document that could not be read may be mended where it is. It is asked for again after this long, not with each sync. */
const patience = 24 * 60 * 60 * 1000;

/**
 * What to ask of main: every channel with what is known of it, every cursor, and what is named but not kept yet. `own`: the feeds
 * that the person added, and the entries that they starred.
 */
export async function syncOrder(
  library: Library,
  channels: readonly string[],
  own: { readonly feeds: readonly OwnFeed[]; readonly starred: ReadonlySet<string> },
  now: Date,
): Promise<SyncOrder> {
  const known = await library.channels.bulkGet([...channels]);
  const outdated = await library.revisions.filter(isOutdated).toArray();
  const documents = [...outdated, ...(await missingDocuments(library, now))];
  const again = new Set(outdated.map(({ documentUrl }) => documentUrl));
  return {
    channels: channels.map((url, index) => ({ url, known: known[index] ?? null })),
    // What a channel brings already is not asked twice.
    feeds: own.feeds.filter(({ url }) => !known.some((channel) => channel?.news.some((feed) => feed.url === url))),
    // Without its cursor an outdated document comes whole, though its publisher has not changed it.
    cursors: (await library.cursors.toArray()).filter(({ id }) => !again.has(id)),
    wanted: {
      documents: documents.map(({ id, channelId, draftTitle, label, documentUrl, mediaType }) => ({
        revisionId: id,
        channelId,
        title: `${draftTitle} ${label}`,
        url: documentUrl,
        mediaType,
      })),
      pictures: await missingPictures(library, own.starred),
    },
  };
}

/**
 * Kept by earlier rules of the canonical text: what is kept can be read on, and is replaced when its document comes again.
 * Annotations find their words by their quotes then.
 */
const isOutdated = ({ document }: KeptRevision): boolean =>
  document.status === 'kept' && document.canonicalVersion !== canonicalVersion;

async function missingDocuments(library: Library, now: Date): Promise<readonly KeptRevision[]> {
  const missing = await library.revisions.filter(({ document }) => document.status !== 'kept').toArray();
  const sources = await library.sources.bulkGet(missing.map(({ documentUrl }) => documentUrl));
  return missing.filter(
    ({ document }, index) =>
      document.status === 'awaited' || now.getTime() - Date.parse(sources[index]?.checkedAt ?? '') > patience,
  );
}

/** A picture with a cursor was kept once and went to make room: it is wanted again only where its item is starred. */
async function missingPictures(library: Library, starred: ReadonlySet<string>): Promise<string[]> {
  const named = new Set<string>();
  const dear = new Set<string>();
  await eachEntry(library, ({ id, images }) => {
    for (const { url } of images) (starred.has(id) ? dear : named).add(url);
  });
  for (const id of await library.cursors.toCollection().primaryKeys()) named.delete(id);
  await library.documentPictures.each(({ urls }) => {
    for (const url of urls) named.add(url);
  });
  for (const url of dear) named.add(url);
  for (const id of await library.assets.toCollection().primaryKeys()) named.delete(id);
  return [...named];
}
