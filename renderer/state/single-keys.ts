import { create } from 'zustand';

/** Whether letters and signs do something by themselves, as the person chose (WCAG 2.1.4). */
export const useSingleKeys = create<{ readonly isOn: boolean }>(() => ({ isOn: true }));
