/*
 * What the journal, the desk's second copy, is made of. A file is a header, a snapshot of the whole desk (rows, then `whole`),
 * and after it one `change` for each transaction of the desk, numbered without a gap. A transaction is one frame, so a torn
 * end never leaves half of one.
 */
import * as z from 'zod';

/** The version of the journal and of the desk's ledger that this app reads. What asks for a higher one is left untouched. */
export const readerVersion = 1;

const sequence = z.int().nonnegative();

/** A row's primary key. */
export const RowKey = z.union([z.string(), z.number()]);
export type RowKey = z.infer<typeof RowKey>;

/** A row under its key, as the desk stores it: whatever JSON can say. */
export const KeyedRow = z.tuple([RowKey, z.record(z.string(), z.unknown())]);
export type KeyedRow = z.infer<typeof KeyedRow>;

/** What was done to one table at once: rows put, then keys deleted. */
export const Edit = z.object({ table: z.string(), puts: z.array(KeyedRow), deletes: z.array(RowKey) });
export type Edit = z.infer<typeof Edit>;

/** One committed transaction of the desk. `sequence` counts them, whatever the clock says. */
export const Change = z.object({ sequence, edits: z.array(Edit) });
export type Change = z.infer<typeof Change>;

/** What every version of the journal says at its head, so that an older app knows to leave it alone. */
export const AnyHeader = z.object({ format: z.literal('pitchside-journal'), minReaderVersion: z.int() });

/** The head of a file: whose desk it is, and in which version its rows were written. */
export const Header = AnyHeader.extend({
  kind: z.literal('header'),
  version: z.int(),
  deskId: z.string(),
  deskVersion: z.int(),
  startedAt: z.iso.datetime(),
});
export type Header = z.infer<typeof Header>;

/** One frame of a journal. */
export const Frame = z.discriminatedUnion('kind', [
  Header,
  z.object({ kind: z.literal('rows'), table: z.string(), rows: z.array(KeyedRow) }),
  z.object({ kind: z.literal('whole'), sequence, at: z.iso.datetime() }),
  Change.extend({ kind: z.literal('change'), at: z.iso.datetime() }),
]);
export type Frame = z.infer<typeof Frame>;
