/*
 * The library is the publisher's: what sync brought. It can be rebuilt by sync, so it commits relaxed and fast.
 * Lists read the heads; the bodies (tree and text) are fetched one at a time. Its name is fixed for ever.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Answer } from '../../shared/model/answer.ts';
import type { Asset } from '../../shared/model/asset.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Draft, Revision } from '../../shared/model/draft.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import type { Past } from '../../shared/model/past.ts';
import type { Cursor, Source } from '../../shared/model/source.ts';
import type { Term } from '../../shared/model/term.ts';
import { type IndexJob, indexAnew, type StoredSegment } from './to-index.ts';

/**
 * When this workstation first had it, or had it in its present wording (ISO). What a source already held when it was first
 * asked has not just arrived: it counts from its publication. So news that comes late is new, and an old archive is not.
 */
interface Arrived {
  readonly arrivedAt: string;
}
/** An entry without its body, for lists. `changedAt`: its publisher changed its words (ISO); absent while they are as they came. `writing`: see `writings.ts`. */
export type EntryHead = Omit<Entry, 'tree' | 'text'> &
  Arrived & { readonly changedAt?: string; readonly writing?: number };
/** A revision as kept. */
export type KeptRevision = Revision & Arrived;
/** The body of an entry, for the reader. */
export type EntryBody = Pick<Entry, 'id' | 'tree' | 'text'>;

/** What an entry said before its publisher changed it last. */
export interface EntryBefore {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A file that an entry points to. `id`: its address; `byItself`: kept without being asked for, and the item's time (absent: the person wanted it). */
export interface KeptFile {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly keptAt: string;
  readonly byItself?: { readonly publishedAt: string };
}

/** An answer as kept: it arrived when this workstation first had it, or had it as it now is. */
export type KeptAnswer = Answer & Arrived;

/** The pictures on the web that a kept document shows: they are fetched until they are kept. */
export interface DocumentPictures {
  readonly revisionId: string;
  readonly urls: readonly string[];
}

/** The dates of one calendar that a channel names, known by its address. */
export interface KeptCalendar {
  readonly id: string;
  readonly channelId: string;
  readonly milestones: readonly Milestone[];
}

export interface Library extends Dexie {
  readonly channels: EntityTable<Channel, 'id'>;
  readonly sources: EntityTable<Source, 'id'>;
  readonly cursors: EntityTable<Cursor, 'id'>;
  readonly entries: EntityTable<EntryHead, 'id'>;
  readonly entryBodies: EntityTable<EntryBody, 'id'>;
  readonly entriesBefore: EntityTable<EntryBefore, 'id'>;
  readonly drafts: EntityTable<Draft, 'id'>;
  readonly revisions: EntityTable<KeptRevision, 'id'>;
  readonly clauses: Table<Clause, string>;
  readonly assets: EntityTable<Asset, 'id'>;
  readonly files: EntityTable<KeptFile, 'id'>;
  readonly answers: EntityTable<KeptAnswer, 'id'>;
  readonly documentPictures: EntityTable<DocumentPictures, 'revisionId'>;
  readonly segments: EntityTable<StoredSegment, 'id'>;
  readonly toIndex: EntityTable<IndexJob, 'id'>;
  readonly pasts: EntityTable<Past, 'id'>;
  readonly calendars: EntityTable<KeptCalendar, 'id'>;
  readonly terms: EntityTable<Term, 'id'>;
}

/** Open the library (made on first use). */
export function openLibrary(name = 'pitchside-library'): Library {
  const library = new Dexie(name, {
    chromeTransactionDurability: 'relaxed',
    // Dexie would hold every row that a live query reads, a second time: hundreds of megabytes of a large library.
    cache: 'disabled',
  }) as Library; // the tables are declared by stores() below
  library.version(1).stores({
    channels: 'id',
    sources: 'id, channelId',
    cursors: 'id',
    entries: 'id, sourceId, publishedAt',
    entryBodies: 'id',
    drafts: 'id',
    revisions: 'id, draftId, publishedAt',
    clauses: 'id, revisionId, [revisionId+order]',
    assets: 'id',
  });
  // What became of comments. Channels kept before said nothing of answers; without their cursors they are asked for whole.
  library
    .version(2)
    .stores({ answers: 'id, channelId, submissionId' })
    .upgrade(async (transaction) => {
      await transaction.table('cursors').bulkDelete(await transaction.table('channels').toCollection().primaryKeys());
    });
  // 3: documents have pictures. Those kept before are asked for again, for their text is made by new rules.
  library.version(3).stores({ documentPictures: 'revisionId' });
  // The search index, and what it does not know yet: at first, everything.
  library
    .version(4)
    .stores({ segments: 'id', toIndex: '++id' })
    .upgrade((transaction) => indexAnew(transaction));
  // What changed entries said before, and files that came with entries: from now on.
  library.version(5).stores({ entriesBefore: 'id', files: 'id' });
  // What the programme said before it said otherwise, and the dates of its calendars.
  library.version(6).stores({ pasts: 'id, [channelId+learntAt]', calendars: 'id, channelId' });
  // Systems and a glossary. Channels kept before said nothing of them; without their cursors they are asked for whole.
  library
    .version(7)
    .stores({ terms: 'id, channelId' })
    .upgrade(async (transaction) => {
      const channels = transaction.table('channels');
      await channels.toCollection().modify({ systems: [], glossary: null });
      await transaction.table('cursors').bulkDelete(await channels.toCollection().primaryKeys());
    });
  // What was written last can be asked for: see `writings.ts`.
  library.version(8).stores({ entries: 'id, sourceId, publishedAt, writing' });
  return library;
}
