/* What main told this window about where it runs. */
import { create } from 'zustand';
import type { About } from '../../shared/ipc/contract.ts';

/** `updateReady`: the version that waits to be installed; null where none does. */
export const useSetting = create<{ readonly about: About | null; readonly updateReady: string | null }>(() => ({
  about: null,
  updateReady: null,
}));
