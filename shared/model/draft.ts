import * as z from 'zod';
import { Failure } from '../failure.ts';

/** A specification draft, of which there are revisions. */
export const Draft = z.object({ id: z.string(), channelId: z.string(), title: z.string() });
export type Draft = z.infer<typeof Draft>;

/**
 * How far the document of a revision has come to this workstation. `canonicalVersion`: the rules its clauses' text was made by;
 * `minutes`: how long it takes to read, which documents that were kept earlier do not say.
 */
export const DocumentState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('awaited') }),
  z.object({
    status: z.literal('kept'),
    clauses: z.int(),
    keptAt: z.iso.datetime(),
    canonicalVersion: z.int(),
    minutes: z.int().optional(),
  }),
  z.object({ status: z.literal('unreadable'), failure: Failure }),
]);
export type DocumentState = z.infer<typeof DocumentState>;

/** One revision of a draft. `id` is the draft's id, `@` and the label; `predecessor` is a label. */
export const Revision = z.object({
  id: z.string(),
  draftId: z.string(),
  channelId: z.string(),
  draftTitle: z.string(),
  label: z.string(),
  summary: z.string(),
  predecessor: z.string().nullable(),
  status: z.string(),
  publishedAt: z.iso.datetime(),
  closesAt: z.iso.datetime().nullable(),
  url: z.url().nullable(),
  documentUrl: z.url(),
  mediaType: z.string(),
  document: DocumentState,
});
export type Revision = z.infer<typeof Revision>;
