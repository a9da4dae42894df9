import type { Channel, Region } from '../../../shared/model/channel.ts';
import type { OwnSystem } from '../../../shared/model/system.ts';
import { isSameName } from '../../../shared/trust/our-names.ts';

/** A listed thing whose name matches what was typed. `start`, `end`: the run of its name that does; `aside`: what is said beside it. */
export interface NameMatch<T> {
  readonly thing: T;
  readonly name: string;
  readonly aside: string;
  readonly start: number;
  readonly end: number;
}

/** Something that can be chosen by its name. */
export type Named<T> = Pick<NameMatch<T>, 'thing' | 'name' | 'aside'>;

const most = 6;

/** Those whose name holds what was typed, those that begin with it first. Nothing typed matches nothing. */
export function nameMatches<T>(all: readonly Named<T>[], typed: string): readonly NameMatch<T>[] {
  const sought = typed.trim().toLocaleLowerCase('en-GB');
  if (sought === '') return [];
  return all
    .map((each) => ({ ...each, start: each.name.toLocaleLowerCase('en-GB').indexOf(sought) }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start || a.name.localeCompare(b.name))
    .slice(0, most)
    .map((match) => ({ ...match, end: match.start + sought.length }));
}

/** The trusts of the regions, each with its region. */
export const trustsOf = (
  regions: readonly Region[],
): readonly Named<{ readonly trust: string; readonly region: string }>[] =>
  regions.flatMap((region) =>
    region.trusts.map((trust) => ({ thing: { trust, region: region.id }, name: trust, aside: region.name })),
  );

/** The systems that a programme lists, then its suppliers, but for those that are chosen. */
export function systemsOf(
  { systems, suppliers }: Pick<Channel, 'systems' | 'suppliers'>,
  chosen: readonly OwnSystem[],
): readonly Named<OwnSystem>[] {
  const names = new Set(suppliers.flatMap(({ name, candidates }) => [...(name === null ? [] : [name]), ...candidates]));
  return [
    ...systems.map(({ kind, name, supplier }) => ({
      thing: { kind, name },
      name,
      aside: [kind, supplier ?? ''].filter(Boolean).join(', '),
    })),
    ...[...names].map((name) => ({ thing: { kind: 'supplier', name }, name, aside: 'Supplier' })),
  ].filter(({ name }) => !chosen.some((each) => isSameName(each.name, name)));
}
