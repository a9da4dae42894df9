import * as z from 'zod';
import { Tree } from './tree.ts';

/**
 * One clause of a revision: what stands under one heading, up to the next.
 * `id` is the revision's id, `#`, and `key`; `key` is the author's own id where there is one, else the number, else the heading
 * in small letters and hyphens; never a place in the order, so that it is the same in the next revision if it can be.
 * `number` and `anchor` are the author's; `path` holds the headings above it, outermost first ("4 Access").
 * `tree` is the body without its heading; `text` the canonical text of that body; `level` 1 to 6.
 */
export const Clause = z.object({
  id: z.string(),
  revisionId: z.string(),
  key: z.string(),
  order: z.int().nonnegative(),
  level: z.int().min(1).max(6),
  number: z.string().nullable(),
  anchor: z.string().nullable(),
  heading: z.string(),
  path: z.array(z.string()),
  tree: Tree,
  text: z.string(),
});
export type Clause = z.infer<typeof Clause>;
