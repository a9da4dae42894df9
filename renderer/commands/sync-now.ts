/* Syncing on request. The loop that does it is made in the composition root and registers itself here. */
let sync: (() => Promise<void>) | null = null;

/** Say which loop syncs; called once, by the composition root. */
export const bindSync = (run: () => Promise<void>): void => {
  sync = run;
};

/** Sync now; joins the sync that is running, if one is. */
export const syncNow = async (): Promise<void> => sync?.();
