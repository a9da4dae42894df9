/** Do `each` for all, in their order, never more than `most` at once. Ten thousand pictures in one line would hold up everything else. */
export async function inTurn<T>(all: readonly T[], most: number, each: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const work = async (): Promise<void> => {
    // One iterator for all of them, so that each takes the next that nobody has.
    for (const one of rest) await each(one);
  };
  await Promise.all(Array.from({ length: most }, work));
}
