/* What the processes say to each other of the journal. */
import * as z from 'zod';
import { Frame, KeyedRow } from './frame.ts';

/** What became of changes: on the disk; on the disk, and a new file is due; or refused, because some before them are missing. */
export const Appended = z.enum(['kept', 'due', 'gap']);
export type Appended = z.infer<typeof Appended>;

/** A snapshot of the whole desk in parts: a begin, rows, an end. */
export const SnapshotPart = z.discriminatedUnion('part', [
  z.object({ part: z.literal('begin'), deskId: z.string(), deskVersion: z.int() }),
  z.object({ part: z.literal('rows'), table: z.string(), rows: z.array(KeyedRow) }),
  z.object({ part: z.literal('end'), sequence: z.int().nonnegative() }),
]);
export type SnapshotPart = z.infer<typeof SnapshotPart>;

/** Some frames of the journal. `next`: where the following page begins; null at the end. `size`: of the file, in bytes. */
export const JournalPage = z.object({ frames: z.array(Frame), next: z.int().nullable(), size: z.int() });
export type JournalPage = z.infer<typeof JournalPage>;

/** How far the opening of a long journal has come, in bytes. */
export const JournalProgress = z.object({ done: z.int(), total: z.int() });
export type JournalProgress = z.infer<typeof JournalProgress>;
