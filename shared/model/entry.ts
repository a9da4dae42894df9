import * as z from 'zod';
import { Tree } from './tree.ts';

/** A file that an item points to, other than its pictures. Its kind is as the publisher says, '' where it says none. */
export const EntryFile = z.object({ url: z.url(), mediaType: z.string(), title: z.string().nullable() });
export type EntryFile = z.infer<typeof EntryFile>;

/**
 * One item of news, as published. `id` is the source's id and the entry's own, so it is the same in every sync;
 * `digest` tells a changed entry from the same one. `text` is the canonical text of `tree`.
 * `unreadable`: the item came, and could not be made into a tree; `text` then holds it as it came.
 */
export const Entry = z.object({
  id: z.string(),
  channelId: z.string(),
  sourceId: z.string(),
  sourceTitle: z.string(),
  region: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  author: z.string().nullable(),
  url: z.url().nullable(),
  publishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime().nullable(),
  categories: z.array(z.string()),
  tree: Tree,
  text: z.string(),
  images: z.array(z.object({ url: z.url(), alt: z.string() })),
  // An entry that was kept before there were files names none.
  files: z.array(EntryFile).optional(),
  minutes: z.int().positive(),
  digest: z.string(),
  unreadable: z.string().nullable(),
});
export type Entry = z.infer<typeof Entry>;
