/* Several small segments made into one, without the rows that are gone: nothing is read or counted again. */
import { eachPosting, writePostings } from './postings.ts';
import { type From, placed, type Segment } from './segment.ts';

/** One segment of all rows that are left, in their order. */
export function joinSegments(segments: readonly Segment[]): Segment {
  const parts = renumbered(segments);
  const terms = [...new Set(segments.flatMap(({ terms }) => terms))].sort();
  const writer = writePostings();
  const kept = { terms: [] as string[], starts: [] as number[], counts: [] as number[] };
  for (const term of terms) {
    const start = writer.begin();
    let count = 0;
    for (const part of parts) {
      const { segment, placeOf } = part;
      // Terms are sorted in each, so the next one is this one or a later one.
      if (segment.terms[part.next] !== term) continue;
      const [from = 0, to = 0] = [segment.starts[part.next], segment.starts[part.next + 1]];
      part.next += 1;
      eachPosting(segment.postings, from, to, (row, weight) => {
        const place = placeOf[row] ?? -1;
        if (place < 0) return;
        writer.add(place, weight);
        count += 1;
      });
    }
    if (count === 0) continue;
    kept.terms.push(term);
    kept.starts.push(start);
    kept.counts.push(count);
  }
  return {
    ...joinColumns(segments),
    terms: kept.terms,
    starts: Uint32Array.from([...kept.starts, writer.begin()]),
    counts: Uint32Array.from(kept.counts),
    postings: writer.bytes(),
  };
}

/** Each segment with the new place of each of its rows (-1: gone) and the place of the term to be looked at next. */
function renumbered(segments: readonly Segment[]) {
  let place = 0;
  return segments.map((segment) => ({
    segment,
    placeOf: Int32Array.from(segment.gone, (gone) => (gone === 1 ? -1 : place++)),
    next: 0,
  }));
}

function joinColumns(segments: readonly Segment[]) {
  const froms = placed<From>();
  const regions = placed<string | null>();
  const left = segments.flatMap((segment) =>
    [...segment.ids.keys()].filter((row) => segment.gone[row] !== 1).map((row) => ({ segment, row })),
  );
  const fromPlaces = left.map(({ segment, row }) => {
    const from = segment.froms[segment.fromOf[row] ?? 0] ?? { id: '', title: '' };
    return froms.placeOf(`${from.id} ${from.title}`, from);
  });
  const regionPlaces = left.map(({ segment, row }) => {
    const region = segment.regions[segment.regionOf[row] ?? 0] ?? null;
    return regions.placeOf(region, region);
  });
  return {
    ids: left.map(({ segment, row }) => segment.ids[row] ?? ''),
    kinds: Uint8Array.from(left, ({ segment, row }) => segment.kinds[row] ?? 0),
    froms: froms.all,
    fromOf: Uint32Array.from(fromPlaces),
    regions: regions.all,
    regionOf: Uint32Array.from(regionPlaces),
    at: Float64Array.from(left, ({ segment, row }) => segment.at[row] ?? Number.NaN),
    says: Uint8Array.from(left, ({ segment, row }) => segment.says[row] ?? 0),
    gone: new Uint8Array(left.length),
  };
}
