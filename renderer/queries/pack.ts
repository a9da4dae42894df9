import type { Pack } from '../../shared/model/pack.ts';
import { usePreference } from './preferences.ts';

/** The pack that was begun; null: none is. `undefined` until the desk has answered. */
export const usePack = (): Pack | null | undefined => usePreference('pack');
