/*
 * Links that the system hands over: in the arguments of a start, in those of a second start, or by an event of macOS. One that comes
 * before the page can hear is kept until it can; of several only the last is of any use.
 */
import { addressOfOwnLink, ownScheme } from '../shared/own-link.ts';

/** The address that a link of ours leads to; null: it is none that Pitchside knows. */
export type Asked = { readonly address: string | null };

export interface AskedLinks {
  /** A link was handed over. */
  readonly ask: (link: string) => void;
  /** From now on the page hears. What was asked before is told at once. */
  readonly listen: (hear: (asked: Asked) => void) => void;
}

/** Takes links from the start on. */
export function createAskedLinks(): AskedLinks {
  let hear: ((asked: Asked) => void) | null = null;
  let kept: Asked | null = null;
  return {
    ask: (link) => {
      const asked = { address: addressOfOwnLink(link) };
      if (hear) hear(asked);
      else kept = asked;
    },
    listen: (listener) => {
      hear = listener;
      if (kept) hear(kept);
      kept = null;
    },
  };
}

/** The link among the arguments of a start, if there is one. Chromium adds switches of its own before it. */
export const linkAmong = (argv: readonly string[]): string | null =>
  argv.findLast((argument) => argument.toLowerCase().startsWith(`${ownScheme}:`)) ?? null;
