import { lastLook } from '../last-look.ts';

/** When the briefing was last looked at, before this time. */
export const useSinceLastLook = lastLook('lastLookedAt');
