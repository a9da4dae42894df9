/*
 * What passes between the processes in a sync. The renderer orders it, with the cursors it holds; main announces a batch
 * for each thing that changed, and an outcome for each source; the reply ends it.
 */
import * as z from 'zod';
import { Answer } from './answer.ts';
import { Asset } from './asset.ts';
import { Channel } from './channel.ts';
import { Clause } from './clause.ts';
import { Draft, Revision } from './draft.ts';
import { Entry } from './entry.ts';
import { Milestone } from './milestone.ts';
import { OwnFeed } from './own-feed.ts';
import { Cursor, Outcome } from './source.ts';
import { Term } from './term.ts';

/** A revision's document that is not kept yet. */
export const WantedDocument = z.object({
  revisionId: z.string(),
  channelId: z.url(),
  title: z.string(),
  url: z.url(),
  mediaType: z.string(),
});
export type WantedDocument = z.infer<typeof WantedDocument>;

/**
 * One order to sync. `known`: each channel's address, and the channel as kept (null before its first sync), so that an
 * unchanged channel need not be sent again. `feeds`: those that the person added. `wanted`: documents and pictures named by what is kept, but not kept themselves.
 */
export const SyncOrder = z.object({
  channels: z.array(z.object({ url: z.url(), known: Channel.nullable() })),
  feeds: z.array(OwnFeed),
  cursors: z.array(Cursor),
  wanted: z.object({ documents: z.array(WantedDocument), pictures: z.array(z.url()) }),
});
export type SyncOrder = z.infer<typeof SyncOrder>;

/** Records and the cursor they earn, to be committed together or not at all. */
export const SyncBatch = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), cursor: Cursor, channel: Channel }),
  z.object({ kind: z.literal('news'), cursor: Cursor, channelId: z.url(), entries: z.array(Entry) }),
  z.object({
    kind: z.literal('specifications'),
    cursor: Cursor,
    drafts: z.array(Draft),
    revisions: z.array(Revision),
  }),
  z.object({ kind: z.literal('calendar'), cursor: Cursor, channelId: z.url(), milestones: z.array(Milestone) }),
  z.object({ kind: z.literal('answers'), cursor: Cursor, answers: z.array(Answer) }),
  /** All terms of its channel: those that are not among them are no longer published. */
  z.object({ kind: z.literal('glossary'), cursor: Cursor, channelId: z.url(), terms: z.array(Term) }),
  z.object({
    kind: z.literal('document'),
    cursor: Cursor,
    revisionId: z.string(),
    clauses: z.array(Clause),
    /** Those that lay in the document's own file. */
    pictures: z.array(Asset),
  }),
  z.object({ kind: z.literal('picture'), cursor: Cursor, asset: Asset }),
]);
export type SyncBatch = z.infer<typeof SyncBatch>;

/** How a sync ended. `bytes`: bodies transferred in all. */
export const SyncReport = z.object({
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  outcomes: z.array(Outcome),
});
export type SyncReport = z.infer<typeof SyncReport>;
