/** A worker that takes one turn at a time. Asked for while a turn runs, it takes one more afterwards: no call is lost. */
export function oneAtATime(turn: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const run = async (): Promise<void> => {
    try {
      do {
        isAskedAgain = false;
        await turn();
      } while (isAskedAgain);
    } finally {
      running = null; // in the same breath as the last look at isAskedAgain, so no call falls between
    }
  };
  return () => {
    if (running) isAskedAgain = true;
    running ??= run();
    return running;
  };
}
