/* Chance that can be had again: every draw follows from the seed of the history and a name for the occasion. */

/** Numbers in [0, 1), one after another. */
export type Random = () => number;

/** The numbers of one occasion (mulberry32, seeded by an FNV-1a hash of the names). */
export function randomOf(...names: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const character of names.join('/')) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number below `below`. */
export const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** One of these; there must be one. */
export function pick<T>(random: Random, of: readonly [T, ...T[]]): T {
  return of[whole(random, of.length)] ?? of[0];
}

/** Whether something of this chance happens. */
export const happens = (random: Random, chance: number): boolean => random() < chance;

/** What an id is of. */
export type IdKind = 'submission' | 'comment';
const kinds: Readonly<Record<IdKind, string>> = { submission: '5', comment: 'c' };

/** The nth id of a history: a UUID that tells its history and its number. */
export const idOf = (seed: number, kind: IdKind, number: number): string =>
  `${seed.toString(16).padStart(8, '0')}-${number.toString(16).padStart(4, '0')}-4000-8000-00000000000${kinds[kind]}`;

/** Which history an id belongs to, and its number there. */
export function ofId(id: string): { readonly seed: number; readonly number: number } {
  const [seed = '0', number = '0'] = id.split('-');
  return { seed: Number.parseInt(seed, 16), number: Number.parseInt(number, 16) };
}
