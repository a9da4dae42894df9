/**
 * What befell each submission at the office, for whoever judges it from outside: what arrived, what was stored, and what was
 * answered or cut off. Written down as it happens, in order.
 */

/** One thing that happened. `key`: the idempotency key; `status`: what was answered. */
export type Happening =
  | { readonly event: 'arrived' | 'stored' | 'cut'; readonly key: string; readonly digest: string }
  | { readonly event: 'answered'; readonly key: string; readonly digest: string; readonly status: number };

/** A history that is being written. */
export type History = { readonly add: (happening: Happening) => void; readonly all: () => readonly Happening[] };

/** An empty history. */
export function openHistory(): History {
  const happenings: Happening[] = [];
  return { add: (happening) => void happenings.push(happening), all: () => happenings };
}
