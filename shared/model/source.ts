/*
 * A source is one address that is asked again and again: a channel, a news feed, a specification feed, a calendar, a glossary, or an office's answers. Its state is
 * what the last asking came to. Documents and pictures have a cursor too, but are asked for by what names them.
 */
import * as z from 'zod';
import { Failure } from '../failure.ts';

/** What the server said of its last answer, so that the next request transfers nothing if nothing changed (RFC 9110, 13). */
export const Cursor = z.object({
  id: z.url(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
export type Cursor = z.infer<typeof Cursor>;

export const SourceKind = z.enum([
  'channel',
  'news',
  'specifications',
  'calendar',
  'answers',
  'glossary',
  'document',
  'picture',
]);
export type SourceKind = z.infer<typeof SourceKind>;

/**
 * What asking one source came to. `items`: how many it holds; `bytes`: of body transferred; `dropped`: items that could not be read
 * and were left out (absent: none).
 */
export const Outcome = z.object({
  id: z.url(),
  channelId: z.url(),
  kind: SourceKind,
  title: z.string(),
  checkedAt: z.iso.datetime(),
  result: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('changed'),
      items: z.int(),
      bytes: z.int(),
      dropped: z.int().nonnegative().optional(),
    }),
    z.object({ status: z.literal('unchanged') }),
    z.object({ status: z.literal('failed'), failure: Failure }),
  ]),
});
export type Outcome = z.infer<typeof Outcome>;

/** A source as stored: its last outcome, and when it last answered well. `dropped`: of what it last brought, as in `Outcome`. */
export const Source = z.object({
  id: z.url(),
  channelId: z.url(),
  kind: SourceKind,
  title: z.string(),
  checkedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  failure: Failure.nullable(),
  dropped: z.int().nonnegative().optional(),
});
export type Source = z.infer<typeof Source>;
