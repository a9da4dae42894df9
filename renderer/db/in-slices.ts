/** So many rows are put at a time: fewer than would be late for a frame. */
const few = 100;

/** Put rows a few at a time, in the transaction that is open: all at once would hold up the window, and hold a copy of each meanwhile. */
export async function inSlices<Row>(rows: readonly Row[], put: (slice: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += few) await put(rows.slice(from, from + few));
}
