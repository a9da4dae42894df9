import type { Delivery } from '../model/submission.ts';

/** Whether a delivery waits to be sent and its time has come. `now` in milliseconds since 1970. */
export const isDue = (delivery: Delivery, now: number): boolean =>
  delivery.status === 'queued' && Date.parse(delivery.notBefore) <= now;

/** When the first of these is next due (milliseconds since 1970), or null when none waits: what a timer is set to. */
export function nextDueAt(deliveries: readonly Delivery[]): number | null {
  const times = deliveries.flatMap((delivery) =>
    delivery.status === 'queued' ? [Date.parse(delivery.notBefore)] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}
