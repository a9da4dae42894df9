import type { Ask } from '../../shared/ipc/contract.ts';
import type { hear as Hear } from '../ask.ts';
import type { Desk } from '../db/desk.ts';

/** What the loop needs of the world. */
export interface OutboxPorts {
  readonly desk: Desk;
  readonly ask: Ask;
  readonly hear: typeof Hear;
  readonly now: () => Date;
  readonly random: () => number;
}

/** To be written. */
export const startOutboxLoop = (_: OutboxPorts): { readonly wake: () => void } => ({ wake: () => {} });
