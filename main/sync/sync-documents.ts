import type { Clause } from '../../shared/model/clause.ts';
import type { WantedDocument } from '../../shared/model/sync.ts';
import { ok } from '../../shared/result.ts';
import type { Reach } from '../request/address.ts';
import { type Arrival, askSource, type Sync } from './ask-source.ts';
import type { ChannelNews } from './sync-channel.ts';

/** Media types that servers give when they do not know; the feed's word is then better. */
const vague: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);

/**
 * Fetch the documents of revisions that were just announced and are not held (the newest first), then those that are still
 * wanted from before. A document is not asked for again once it is kept: a revision does not change.
 */
export async function syncDocuments(
  news: readonly ChannelNews[],
  wanted: readonly WantedDocument[],
  sync: Sync,
): Promise<void> {
  const reaches = new Map(news.map(({ channelId, reach }) => [channelId, reach]));
  const fresh = news
    .flatMap(({ revisions, reach }) => revisions.map((revision) => ({ revision, reach })))
    .filter(
      ({ revision: { document, documentUrl } }) => document.status === 'awaited' && !sync.cursors.has(documentUrl),
    )
    .toSorted((one, other) => other.revision.publishedAt.localeCompare(one.revision.publishedAt));
  const asked = new Set(fresh.map(({ revision }) => revision.id));
  await Promise.all([
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
}

async function syncDocument(document: WantedDocument, reach: Reach, sync: Sync): Promise<void> {
  const { revisionId, channelId, title, url: id } = document;
  const read = async (arrival: Arrival) => {
    const mediaType = vague.has(arrival.mediaType) ? document.mediaType : arrival.mediaType;
    const parsed = await sync.parse({ kind: 'document', body: { ...arrival, mediaType }, revisionId });
    if (!parsed.ok) return parsed;
    const clauses: Clause[] = parsed.value;
    const batches = [{ kind: 'document' as const, cursor: arrival.cursor, revisionId, clauses }];
    return ok({ value: null, items: clauses.length, batches });
  };
  await askSource({ id, channelId, kind: 'document', title, cursor: null, reach, read }, sync);
}
