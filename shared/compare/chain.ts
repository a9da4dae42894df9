/** Two things that may belong together, and what it is worth to say so. */
export interface Link {
  readonly old: number;
  readonly new: number;
  readonly worth: number;
}

/**
 * The heaviest chain of links that rises on both sides, in order: a maximum by dynamic programming over a Fenwick tree,
 * O(n log n). `size`: one more than the highest `new`.
 */
export function bestChain<L extends Link>(links: readonly L[], size: number): L[] {
  const order = links.map((_, index) => index).sort((a, b) => compare(links[a], links[b]));
  const best = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(links.length);
  const before = new Int32Array(links.length).fill(-1);
  const totalOf = (index: number): number => (index === -1 ? 0 : (total[index] ?? 0));

  let end = -1;
  // Links of one old thing are asked in falling order of the new, so that none follows another of its own.
  for (const index of order) {
    const link = links[index];
    if (link === undefined) continue;
    let previous = -1;
    for (let node = link.new; node > 0; node -= node & -node) {
      const candidate = best[node] ?? -1;
      if (totalOf(candidate) > totalOf(previous)) previous = candidate;
    }
    before[index] = previous;
    total[index] = totalOf(previous) + link.worth;
    for (let node = link.new + 1; node <= size; node += node & -node)
      if (totalOf(index) > totalOf(best[node] ?? -1)) best[node] = index;
    if (end === -1 || totalOf(index) > totalOf(end)) end = index;
  }
  const chain: L[] = [];
  for (let index = end; index !== -1; index = before[index] ?? -1) {
    const link = links[index];
    if (link !== undefined) chain.push(link);
  }
  return chain.reverse();
}

const compare = (a: Link | undefined, b: Link | undefined): number =>
  (a?.old ?? 0) - (b?.old ?? 0) || (b?.new ?? 0) - (a?.new ?? 0);
