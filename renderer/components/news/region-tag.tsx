import type { Region } from '../../../shared/model/channel.ts';

interface Props {
  readonly region: string | null;
  readonly home: Region | null;
  readonly regions: ReadonlyMap<string, Region>;
}

/** Whom an item is for. A channel that names no regions has nothing to tell apart, so nothing is drawn. */
export function RegionTag({ region, home, regions }: Props) {
  if (regions.size === 0) return null;
  if (region === null) return <span className="tag">All regions</span>;
  return <span className={region === home?.id ? 'tag mine' : 'tag'}>{regions.get(region)?.name ?? region}</span>;
}
