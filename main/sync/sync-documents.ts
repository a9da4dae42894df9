import { picturesOfClauses } from '../../shared/draft/pictures-of-clauses.ts';
import type { Asset } from '../../shared/model/asset.ts';
import type { WantedDocument } from '../../shared/model/sync.ts';
import { ok } from '../../shared/result.ts';
import type { Reach } from '../request/address.ts';
import { type Arrival, askSource, type Sync } from './ask-source.ts';
import type { ChannelNews } from './sync-channel.ts';
import { titleOf, type WantedPicture } from './sync-pictures.ts';

/** Media types that servers give when they do not know; the feed's word is then better. */
const vague: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);

/**
 * Fetch the documents of revisions that were just announced and are not held (the newest first), then those that are still
 * wanted from before. A document is not asked for again once it is kept: a revision does not change. Answers the pictures that those show.
 */
export async function syncDocuments(
  news: readonly ChannelNews[],
  wanted: readonly WantedDocument[],
  sync: Sync,
): Promise<readonly WantedPicture[]> {
  const reaches = new Map(news.map(({ channelId, reach }) => [channelId, reach]));
  const fresh = news
    .flatMap(({ revisions, reach }) => revisions.map((revision) => ({ revision, reach })))
    .filter(
      ({ revision: { document, documentUrl } }) => document.status === 'awaited' && !sync.cursors.has(documentUrl),
    )
    .toSorted((one, other) => other.revision.publishedAt.localeCompare(one.revision.publishedAt));
  const asked = new Set(fresh.map(({ revision }) => revision.id));
  const pictures = await Promise.all([
    ...fresh.map(({ revision: { id, channelId, draftTitle, label, documentUrl, mediaType }, reach }) =>
      syncDocument(
        { revisionId: id, channelId, title: `${draftTitle} ${label}`, url: documentUrl, mediaType },
        reach,
        sync,
      ),
    ),
    ...wanted
      .filter(({ revisionId }) => !asked.has(revisionId))
      .map((document) => syncDocument(document, reaches.get(document.channelId) ?? 'public', sync)),
  ]);
  return pictures.flat();
}

async function syncDocument(document: WantedDocument, reach: Reach, sync: Sync): Promise<readonly WantedPicture[]> {
  const { revisionId, channelId, title, url: id } = document;
  const read = async (arrival: Arrival) => {
    const mediaType = vague.has(arrival.mediaType) ? document.mediaType : arrival.mediaType;
    const parsed = await sync.parse({ kind: 'document', body: { ...arrival, mediaType }, revisionId });
    if (!parsed.ok) return parsed;
    const { clauses } = parsed.value;
    const keptAt = sync.now().toISOString();
    const pictures = parsed.value.pictures.map((picture): Asset => ({ ...picture, keptAt }));
    const batches = [{ kind: 'document' as const, cursor: arrival.cursor, revisionId, clauses, pictures }];
    return ok({ value: picturesOfClauses(clauses), items: clauses.length, batches });
  };
  const finding = await askSource({ id, channelId, kind: 'document', title, cursor: null, reach, read }, sync);
  if (!('value' in finding)) return [];
  return [...finding.value].map(([url, alt]) => ({ url, channelId, title: titleOf(url, alt), reach }));
}
