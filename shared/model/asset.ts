import * as z from 'zod';

/**
 * A picture kept for reading with no network. `id` is its URL; of one that came within a document's own
 * file, its name by content (`shared/passage/packed-picture.ts`). Only formats that a browser decodes without
 * scripts; of SVG, what `shared/passage/safe-drawing.ts` leaves of it.
 */
export const Asset = z.object({
  id: z.url(),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml']),
  bytes: z.instanceof(Uint8Array),
  keptAt: z.iso.datetime(),
});
export type Asset = z.infer<typeof Asset>;
