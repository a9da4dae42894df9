/* Syncing on request. The loop that does it is made in the composition root and registers itself here. */
let loop: { readonly sync: () => Promise<void>; readonly settled: () => Promise<void> } | null = null;

/** Say which loop syncs; called once, by the composition root. */
export const bindSync = (started: NonNullable<typeof loop>): void => {
  loop = started;
};

/** Sync now; joins the sync that is running, if one is. */
export const syncNow = async (): Promise<void> => loop?.sync();

/** Wait until no sync is running; begins none. */
export const syncSettled = async (): Promise<void> => loop?.settled();
