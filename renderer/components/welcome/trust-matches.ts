import type { Region } from '../../../shared/model/channel.ts';

/** A trust that matches what was typed. `start`, `end`: the run of its name that does. */
export interface TrustMatch {
  readonly trust: string;
  readonly region: Region;
  readonly start: number;
  readonly end: number;
}

const most = 6;

/** The trusts whose name holds what was typed, those that begin with it first. Nothing typed matches nothing. */
export function trustMatches(regions: readonly Region[], typed: string): readonly TrustMatch[] {
  const sought = typed.trim().toLocaleLowerCase('en-GB');
  if (sought === '') return [];
  return regions
    .flatMap((region) =>
      region.trusts.map((trust) => ({ trust, region, start: trust.toLocaleLowerCase('en-GB').indexOf(sought) })),
    )
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start || a.trust.localeCompare(b.trust))
    .slice(0, most)
    .map((match) => ({ ...match, end: match.start + sought.length }));
}
