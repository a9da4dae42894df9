/* The one line at the foot of the window that says what was just done, and how to undo it. */
import { create } from 'zustand';

/** `undo` null: there is nothing to undo. */
export interface Notice {
  readonly text: string;
  readonly undo: (() => void) | null;
}

export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));

/** Say what was just done; it stays until the next, or until it is dismissed. */
export const say = (text: string, undo: (() => void) | null = null): void =>
  useNotice.setState({ notice: { text, undo } });

/** Take the notice away. */
export const dismissNotice = (): void => useNotice.setState({ notice: null });
