import type { Section } from './split.ts';

/** A key for each section, unique in its document: the author's id, else the number, else the order; a second of the same gets `-2`. */
export function uniqueKeys(sections: readonly Section[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return sections.map((section, order) => {
    const wanted = wantedKey(section, order);
    let key = wanted;
    while (taken.has(key)) {
      const copy = (copies.get(wanted) ?? 1) + 1;
      copies.set(wanted, copy);
      key = `${wanted}-${copy}`;
    }
    taken.add(key);
    return key;
  });
}

function wantedKey({ anchor, number, heading }: Section, order: number): string {
  if (anchor !== null) return anchor;
  if (number !== null) return number.replace(/\s+/g, '-');
  return heading === '' ? 'front' : `order-${order}`;
}
