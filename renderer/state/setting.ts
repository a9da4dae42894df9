/* What main told this window about where it runs. */
import { create } from 'zustand';
import type { About } from '../../shared/ipc/contract.ts';

export const useSetting = create<{ readonly about: About | null }>(() => ({ about: null }));
