/* What the window has said is safe: a promise from that moment on, whatever becomes of the app. */

/** What a person was told. Each annotation is known by its words; no two have the same. */
export interface Told {
  /** "Saved" stood beside these words. */
  readonly saved: Map<string, 'comment' | 'note'>;
  /** They were seen to have left what is being written, as part of a response that waits to go. */
  readonly queued: Set<string>;
}

/** Nothing yet. */
export const nothingTold = (): Told => ({ saved: new Map(), queued: new Set() });

/** The comments that are saved, and that no response has taken. */
export const unsent = ({ saved, queued }: Told): readonly string[] =>
  [...saved].flatMap(([words, type]) => (type === 'comment' && !queued.has(words) ? [words] : []));
