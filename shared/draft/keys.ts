import type { Section } from './split.ts';

/** A key for each section, unique in its document: the author's id, else the number, else the order; a second of the same gets `-2`. */
export function uniqueKeys(sections: readonly Section[]): string[] {
  const taken = new Set<string>();
  return sections.map((section, order) => {
    const wanted = wantedKey(section, order);
    let key = wanted;
    for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
    taken.add(key);
    return key;
  });
}

function wantedKey({ anchor, number, heading }: Section, order: number): string {
  if (anchor !== null) return anchor;
  if (number !== null) return number.replace(/\s+/g, '-');
  return heading === '' ? 'front' : `order-${order}`;
}
