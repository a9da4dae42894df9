/* What could not be carried just now, and when it is tried again. What was carried is on the desk. */
import { create } from 'zustand';

/** Annotations that could not be followed into a revision. */
export interface Stuck {
  readonly revisionId: string;
  readonly annotations: number;
  readonly tryAgainAt: string;
}

export const useCarrying = create<{ readonly stuck: readonly Stuck[] }>(() => ({ stuck: [] }));
