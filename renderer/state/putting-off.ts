/* The row of the briefing that is just being put off, and what is asked about it. */

import { create } from 'zustand';
import type { PutOffRow } from '../../shared/model/put-off.ts';

/** `snooze`: until when; `hide`: whether for ever although it closes soon; `list`: all that was put off; null: nothing is asked. */
export type PuttingOff =
  | { readonly asks: 'snooze' | 'hide'; readonly row: PutOffRow }
  | { readonly asks: 'list' }
  | null;

export const usePuttingOff = create<{ readonly putting: PuttingOff }>(() => ({ putting: null }));

/** Ask, or ask nothing any more. */
export const askPuttingOff = (putting: PuttingOff): void => usePuttingOff.setState({ putting });
