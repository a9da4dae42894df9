/* Carrying on request. The loop that does it is made in the composition root and registers itself here. */
let run: (() => void) | null = null;

/** Say which loop carries; called once, by the composition root. */
export const bindCarrying = (tryAgain: () => void): void => {
  run = tryAgain;
};

/** Try everything at once that could not be carried before. */
export const carryNow = (): void => run?.();
