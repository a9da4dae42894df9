/**
 * Resolves once the window has nothing more pressing to do, or in a moment. Between the slices of what is read whole: a database answers one
 * after another, and whoever looks at the window asks too. In a window alone, and never within a live query.
 */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 40 }));
