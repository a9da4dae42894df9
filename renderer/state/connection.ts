/* What is known of the network just now. When the last sync was, and what failed, is in the databases. */
import { create } from 'zustand';
import type { Outcome } from '../../shared/model/source.ts';

/** `arrived`: the outcomes of the sync that is running, or of the last one of this session. */
interface Connection {
  readonly isOnline: boolean;
  readonly isSyncing: boolean;
  readonly arrived: readonly Outcome[];
  /** Set when a batch could not be kept (a full disk), in words. */
  readonly storageFailure: string | null;
}

export const useConnection = create<Connection>(() => ({
  isOnline: true,
  isSyncing: false,
  arrived: [],
  storageFailure: null,
}));
