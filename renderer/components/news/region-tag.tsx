import type { Region } from '../../../shared/model/channel.ts';
import type { EntryHead } from '../../queries/news-list.ts';

interface Props {
  readonly head: Pick<EntryHead, 'region' | 'channelId' | 'sourceId'>;
  readonly home: Region | null;
  readonly regions: ReadonlyMap<string, Region>;
}

/** Whom an item is for. Where nothing is to be told apart, nothing is drawn: a channel that names no regions, a feed of the person's own. */
export function RegionTag({ head: { region, channelId, sourceId }, home, regions }: Props) {
  if (regions.size === 0 || channelId === sourceId) return null;
  if (region === null) return <span className="tag">All regions</span>;
  const name = regions.get(region)?.name ?? region;
  return region === home?.id ? <span className="tag mine">For {name}</span> : <span className="tag">{name}</span>;
}
