/* Trying to send at once. The loop that does it is made in the composition root and registers itself here. */
let wake: (() => void) | null = null;

/** Say which loop delivers; called once, by the composition root. */
export const bindOutbox = (run: () => void): void => {
  wake = run;
};

/** Look at what is due and send it. */
export const deliverNow = (): void => wake?.();
