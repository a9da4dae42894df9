/* How far the reading of the second copy is at the start, in bytes. */
import { create } from 'zustand';

export const useLooking = create<{ readonly done: number; readonly total: number }>(() => ({ done: 0, total: 0 }));
