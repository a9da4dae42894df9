/*
 * What the programme said before it said otherwise: of a supplier, or of a date. Nobody publishes this; it is what the person was
 * last told, kept when the publisher changed it.
 */
import type { Milestone } from './milestone.ts';
import type { Supplier } from './supplier.ts';

/**
 * One statement that no longer stands. `until`: when the publisher said otherwise, as it dates that itself; `learntAt`: when this
 * workstation heard. `isGone`: nothing came in its place.
 */
export type Past = PastSupplier | PastDate;

interface Overtaken {
  readonly id: string;
  readonly channelId: string;
  readonly until: string;
  readonly learntAt: string;
  readonly isGone: boolean;
}

/** What was said of one supplier. */
export interface PastSupplier extends Overtaken {
  readonly kind: 'supplier';
  readonly said: Supplier;
}

/** What was said of one date of the timetable. */
export interface PastDate extends Overtaken {
  readonly kind: 'date';
  readonly said: Milestone;
}
