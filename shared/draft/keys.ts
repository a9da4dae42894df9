import type { Section } from './split.ts';

/**
 * A key for each section, unique in its document: the author's id, else the number, else its heading in small letters and hyphens; a
 * second of the same gets `-2`. Nothing is counted from the document's start, so that what is put in before moves no key, and an author's
 * id is never taken by a key made up here.
 */
export function uniqueKeys(sections: readonly Section[]): string[] {
  const copies = new Map<string, number>();
  const keys: string[] = [];
  const taken = new Set<string>();
  for (const { wanted, order } of sections.map(wish).toSorted((one, other) => one.rank - other.rank)) {
    let key = wanted;
    while (taken.has(key)) {
      const copy = (copies.get(wanted) ?? 1) + 1;
      copies.set(wanted, copy);
      key = `${wanted}-${copy}`;
    }
    taken.add(key);
    keys[order] = key;
  }
  return keys;
}

/** The key that a section would have, and how good its claim is: 0 is best. */
function wish({ anchor, number, heading }: Section, order: number) {
  if (anchor !== null) return { wanted: anchor, rank: 0, order };
  if (number !== null) return { wanted: number.replace(/\s+/g, '-'), rank: 1, order };
  return { wanted: heading === '' ? 'front' : slug(heading), rank: 2, order };
}

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '') || 'untitled';
