/*
 * Store a batch and the cursor it earns, or neither. A crash before the commit leaves the old cursor; the batch comes
 * again, and `put` by id makes that harmless.
 */

import { spaced } from '../../shared/compare/clause-text.ts';
import { picturesOfClauses } from '../../shared/draft/pictures-of-clauses.ts';
import { Answer } from '../../shared/model/answer.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { Source } from '../../shared/model/source.ts';
import type { SyncBatch } from '../../shared/model/sync.ts';
import { canonicalVersion } from '../../shared/passage/canonical.ts';
import { clausesMinutes } from '../../shared/passage/reading-minutes.ts';
import { changesOf } from '../../shared/sync/changes.ts';
import { pastDates, pastSuppliers } from '../../shared/sync/pasts.ts';
import { addPasts } from './add-pasts.ts';
import { inSlices } from './in-slices.ts';
import type { EntryBefore, EntryHead, KeptRevision, Library } from './library.ts';
import { jobsOf } from './to-index.ts';
import { writeEntries } from './writings.ts';

/** Commit one batch with its cursor, in one transaction. */
export async function commitBatch(library: Library, batch: SyncBatch, at: string): Promise<void> {
  switch (batch.kind) {
    case 'channel':
      return library.transaction('rw', tablesOfChannels(library), async () => {
        await putChannel(library, batch.channel, at);
        await forgetUnnamed(library, batch.channel);
        await library.cursors.put(batch.cursor);
      });
    case 'news':
      return library.transaction(
        'rw',
        library.entries,
        library.entryBodies,
        library.entriesBefore,
        library.toIndex,
        library.cursors,
        async () => {
          await putNews(library, batch, at);
          await library.cursors.put(batch.cursor);
        },
      );
    case 'specifications':
      return library.transaction('rw', library.drafts, library.revisions, library.cursors, async () => {
        const isFirst = (await library.cursors.get(batch.cursor.id)) === undefined;
        const kept = await library.revisions.bulkGet(batch.revisions.map(({ id }) => id));
        await library.drafts.bulkPut([...batch.drafts]);
        await library.revisions.bulkPut(
          batch.revisions.map((revision, index) => withDocument(revision, kept[index], isFirst, at)),
        );
        await library.cursors.put(batch.cursor);
      });
    case 'calendar':
      return library.transaction('rw', library.calendars, library.pasts, library.cursors, async () => {
        await putCalendar(library, batch, at);
        await library.cursors.put(batch.cursor);
      });
    case 'answers':
      return library.transaction('rw', library.answers, library.cursors, async () => {
        await putAnswers(library, batch.answers, at);
        await library.cursors.put(batch.cursor);
      });
    case 'glossary':
      return library.transaction('rw', library.terms, library.cursors, async () => {
        await library.terms.where('channelId').equals(batch.channelId).delete();
        await library.terms.bulkPut([...batch.terms]);
        await library.cursors.put(batch.cursor);
      });
    case 'document': {
      const minutes = clausesMinutes(batch.clauses);
      return library.transaction('rw', tablesOfDocuments(library), async () => {
        await library.clauses.where('revisionId').equals(batch.revisionId).delete();
        await inSlices(batch.clauses, (slice) => library.clauses.bulkPut(slice));
        await library.assets.bulkPut([...batch.pictures]);
        await library.documentPictures.put({
          revisionId: batch.revisionId,
          urls: [...picturesOfClauses(batch.clauses).keys()],
        });
        await library.revisions.update(batch.revisionId, {
          document: { status: 'kept', clauses: batch.clauses.length, keptAt: at, canonicalVersion, minutes },
        });
        await library.toIndex.add({ kind: 'revisions', ids: [batch.revisionId] });
        await library.cursors.put(batch.cursor);
      });
    }
    case 'picture':
      return library.transaction('rw', library.assets, library.cursors, async () => {
        await library.assets.put(batch.asset);
        await library.cursors.put(batch.cursor);
      });
  }
}

const tablesOfChannels = ({ channels, sources, pasts, calendars, terms, cursors }: Library) => [
  channels,
  sources,
  pasts,
  calendars,
  terms,
  cursors,
];

const tablesOfDocuments = ({ revisions, clauses, assets, documentPictures, toIndex, cursors }: Library) => [
  revisions,
  clauses,
  assets,
  documentPictures,
  toIndex,
  cursors,
];

/** What it said before of suppliers and dates, and no longer says, is kept beside it. */
async function putChannel(library: Library, channel: Channel, at: string): Promise<void> {
  const { id: channelId, suppliers, timetable } = channel;
  const before = await library.channels.get(channelId);
  await library.channels.put(channel);
  if (!before) return;
  const saidAt = channel.asAt !== null && channel.asAt > (before.asAt ?? '') ? channel.asAt : null;
  const hearing = { channelId, saidAt, learntAt: at };
  await addPasts(library, channelId, [
    ...pastSuppliers(before.suppliers, suppliers, hearing),
    ...pastDates(before.timetable, timetable, hearing),
  ]);
}

/** The dates that it had before and no longer has are kept beside it. */
async function putCalendar(
  library: Library,
  batch: Extract<SyncBatch, { kind: 'calendar' }>,
  at: string,
): Promise<void> {
  const { channelId, milestones, cursor } = batch;
  const before = await library.calendars.get(cursor.id);
  await library.calendars.put({ id: cursor.id, channelId, milestones });
  const hearing = { channelId, saidAt: null, learntAt: at };
  if (before) await addPasts(library, channelId, pastDates(before.milestones, milestones, hearing));
}

type NewsBatch = Extract<SyncBatch, { kind: 'news' }>;

/** What is the same is not written again, unless its source is now called otherwise or counted to another region. */
async function putNews(library: Library, { cursor, entries }: NewsBatch, at: string): Promise<void> {
  const isFirst = (await library.cursors.get(cursor.id)) === undefined;
  const found = isFirst ? [] : await library.entries.bulkGet(entries.map(({ id }) => id));
  const kept = new Map(found.flatMap((before) => (before ? [[before.id, before]] : [])));
  const { fresh, changed, same } = changesOf(kept.values(), entries);
  const written = [...fresh, ...changed];
  const renamed = same.flatMap(({ id, sourceTitle, region }) => {
    const before = kept.get(id);
    const isAsKept = before?.sourceTitle === sourceTitle && before.region === region;
    return before && !isAsKept ? [{ ...before, sourceTitle, region }] : [];
  });
  const before = await wordedOtherwise(library, changed, kept);
  const changedAt = ({ id, updatedAt }: Entry): string | undefined =>
    before.has(id) ? (updatedAt ?? at) : kept.get(id)?.changedAt;
  await library.entriesBefore.bulkPut([...before.values()]);
  await writeEntries(library, [...written.map((entry) => head(entry, isFirst, at, changedAt(entry))), ...renamed]);
  await inSlices(written, (slice) => library.entryBodies.bulkPut(slice.map(body)));
  await library.toIndex.bulkAdd(jobsOf([...written, ...renamed].map(({ id }) => id)));
}

/** What those of the changed entries said until now whose words are others: a new date alone is no change to a reader. */
async function wordedOtherwise(
  library: Library,
  changed: readonly Entry[],
  kept: ReadonlyMap<string, EntryHead>,
): Promise<ReadonlyMap<string, EntryBefore>> {
  const bodies = await library.entryBodies.bulkGet(changed.map(({ id }) => id));
  const before = changed.flatMap(({ id, title, text }, index): EntryBefore[] => {
    const said = { id, title: kept.get(id)?.title ?? title, text: bodies[index]?.text ?? text };
    return spaced(said.title) === spaced(title) && spaced(said.text) === spaced(text) ? [] : [said];
  });
  return new Map(before.map((said) => [said.id, said]));
}

const head = (
  { tree, text, ...rest }: Entry,
  isFirst: boolean,
  at: string,
  changedAt: string | undefined,
): EntryHead => ({
  ...rest,
  arrivedAt: arrival(rest.publishedAt, isFirst, at),
  ...(changedAt === undefined ? {} : { changedAt }),
});
const body = ({ id, tree, text }: Entry) => ({ id, tree, text });

const arrival = (publishedAt: string, isFirst: boolean, at: string): string =>
  isFirst && publishedAt < at ? publishedAt : at;

/** A revision announced again keeps when it arrived, and the document it has unless it now names another. */
const withDocument = (
  revision: Revision,
  kept: KeptRevision | undefined,
  isFirst: boolean,
  at: string,
): KeptRevision => ({
  ...revision,
  document: kept?.documentUrl === revision.documentUrl ? kept.document : revision.document,
  arrivedAt: kept?.arrivedAt ?? arrival(revision.publishedAt, isFirst, at),
});

/** An answer that is as it was did not arrive again. One that is published no more stays: an office may list its latest alone. */
async function putAnswers(library: Library, answers: readonly Answer[], at: string): Promise<void> {
  const kept = await library.answers.bulkGet(answers.map(({ id }) => id));
  const changed = answers.filter((answer, index) => !isSameAnswer(answer, kept[index]));
  await library.answers.bulkPut(changed.map((answer) => ({ ...answer, arrivedAt: at })));
}

const isSameAnswer = (answer: Answer, kept: Answer | undefined): boolean =>
  kept !== undefined && answerFields.every((field) => answer[field] === kept[field]);
const answerFields = Answer.keyof().options;

/**
 * A feed that its channel no longer names is not asked any more, so how it last answered is no longer so. Its news stays; the dates of
 * a calendar and the terms of a glossary go, with the cursor that would call them unchanged if it were named again.
 */
async function forgetUnnamed(library: Library, channel: Channel): Promise<void> {
  const { id, news, specifications, calendars, glossary, responses } = channel;
  const feeds = [...news, ...calendars].map(({ url }) => url);
  const named = new Set([id, ...feeds, specifications?.url, responses?.answersUrl, glossary?.url]);
  const kept = await library.calendars.where('channelId').equals(id).primaryKeys();
  const unnamed = kept.filter((calendar) => !named.has(calendar));
  await library.calendars.bulkDelete(unnamed);
  await library.cursors.bulkDelete(unnamed);
  const sources = library.sources.where('channelId').equals(id);
  const isGlossaryGone = ({ id: source, kind }: Source): boolean => kind === 'glossary' && !named.has(source);
  const glossaries = await sources.filter(isGlossaryGone).primaryKeys();
  await library.cursors.bulkDelete(glossaries);
  if (glossary === null) await library.terms.where('channelId').equals(id).delete();
  await library.sources
    .where('channelId')
    .equals(id)
    .filter((source) => source.kind !== 'document' && !named.has(source.id))
    .delete();
}
