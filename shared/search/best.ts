/** The first `most` of these in an order, in that order: without sorting the rest, which may be very many. */
export function best<T>(all: readonly T[], most: number, order: (a: T, b: T) => number): readonly T[] {
  const found: T[] = [];
  for (const each of all) {
    const last = found[found.length - 1];
    if (found.length >= most && last !== undefined && order(each, last) >= 0) continue;
    found.splice(placeIn(found, each, order), 0, each);
    if (found.length > most) found.pop();
  }
  return found;
}

/** After all that come before it or are its equal. */
function placeIn<T>(sorted: readonly T[], each: T, order: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // The middle lies within the list.
    if (order(sorted[middle] as T, each) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
