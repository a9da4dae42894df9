/* How commands, and the list of responses, wait for the second copy. Bound once, by the composition root. */

let bound: (() => Promise<void>) | null = null;

/** Say what waits for the journal; called once, by the composition root. */
export const bindJournal = (wait: () => Promise<void>): void => {
  bound = wait;
};

/**
 * Resolves when all that was committed to the desk so far is in its second copy too, on the disk, or when the person has been told
 * that it cannot be. A window that keeps no second copy (a test's) has nothing to wait for.
 */
export const journalled = (): Promise<void> => bound?.() ?? Promise.resolve();
