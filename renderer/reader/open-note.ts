/* Which annotation is open just now: its card is drawn for writing and its words are marked as current. */
import { create } from 'zustand';

/** `id` null: none is open. */
export const useOpenNote = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Open an annotation, or close the one that is open. */
export const openNote = (id: string | null): void => useOpenNote.setState({ id });
