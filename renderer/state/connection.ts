/* What is known of the network just now. When the last sync was, and what failed, is in the databases. */
import { create } from 'zustand';
import type { Failure } from '../../shared/failure.ts';
import type { Outcome } from '../../shared/model/source.ts';

interface Connection {
  readonly isOnline: boolean;
  readonly isSyncing: boolean;
  /** The outcomes of the sync that is running, or of the last one of this session, as far as they are kept. */
  readonly arrived: readonly Outcome[];
  /** Set when something could not be kept, and until a sync is kept whole: the disk is full, or it cannot be written. */
  readonly storageTrouble: 'full' | 'unwritable' | null;
  /** Why the desk's second copy cannot be written; null when it can. */
  readonly journalTrouble: Failure | null;
  /** Why the last sync could not even be run; null when it could. */
  readonly syncFailure: Failure | null;
}

export const useConnection = create<Connection>(() => ({
  isOnline: true,
  isSyncing: false,
  arrived: [],
  storageTrouble: null,
  journalTrouble: null,
  syncFailure: null,
}));
