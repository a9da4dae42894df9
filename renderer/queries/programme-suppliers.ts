/*
 * Who provides what to whom, as rows of one table: the person's own region first, the national services last. Where several services go by
 * region, the person's own come together, so that "who is mine" is answered in one place.
 */
import type { Channel, Region } from '../../shared/model/channel.ts';
import type { Past, PastSupplier } from '../../shared/model/past.ts';
import type { Supplier } from '../../shared/model/supplier.ts';

/** One row. `supplier` is null where nothing is published of a region. `pasts`: what was said before, newest first. */
export interface SupplierRow {
  readonly key: string;
  readonly name: string;
  readonly isOurs: boolean;
  readonly trusts: string;
  readonly supplier: Supplier | null;
  readonly pasts: readonly PastSupplier[];
  /** Since the person last looked. */
  readonly isChanged: boolean;
}

/** One part of the table; `title` null: the table's own head says it. */
export interface SupplierGroup {
  readonly key: string;
  readonly kind: 'ours' | 'service' | 'national';
  readonly title: string | null;
  readonly rows: readonly SupplierRow[];
}

interface Published {
  readonly regions: readonly Region[];
  readonly suppliers: readonly Supplier[];
  readonly pasts: readonly PastSupplier[];
  readonly home: Region | null;
  /** When this was last looked at (ISO). */
  readonly since: string | null;
}

/** The table, from what the channels say and said. */
export function supplierGroups(
  channels: readonly Channel[],
  home: Region | null,
  pasts: readonly Past[] = [],
  since: string | null = null,
): readonly SupplierGroup[] {
  const ids = new Set(channels.map(({ id }) => id));
  const published: Published = {
    regions: channels.flatMap(({ regions }) => regions),
    suppliers: channels.flatMap(({ suppliers }) => suppliers),
    pasts: pasts.filter((past) => past.kind === 'supplier').filter((past) => ids.has(past.channelId)),
    home,
    since,
  };
  const services = [...new Set(regional(published).map(({ service }) => service))];
  const isManifold = services.length > 1 && home !== null;
  const ours = isManifold ? oursGroup(home, services, published) : [];
  const others = services.map((service, index): SupplierGroup => {
    const regions = isManifold ? published.regions.filter(({ id }) => id !== home.id) : oursFirst(published);
    return {
      key: service,
      kind: 'service',
      title: index === 0 && !isManifold ? null : service,
      rows: regions.flatMap((region) => rowsOf(region, service, published, index === 0)),
    };
  });
  const national = nationalGroup(published, services.length > 0);
  return [...ours, ...others, ...national].filter(({ rows }) => rows.length > 0);
}

const regional = ({ suppliers }: Published): readonly Supplier[] => suppliers.filter(({ region }) => region !== null);

const oursFirst = ({ regions, home }: Published): readonly Region[] =>
  regions.toSorted((a, b) => Number(b.id === home?.id) - Number(a.id === home?.id));

const oursGroup = (home: Region, services: readonly string[], published: Published): readonly SupplierGroup[] => [
  {
    key: 'ours',
    kind: 'ours',
    title: null,
    rows: services.flatMap((service) =>
      rowsOf(home, service, published, true).map((row) => ({ ...row, name: service })),
    ),
  },
];

const nationalGroup = (published: Published, isBelow: boolean): readonly SupplierGroup[] => [
  {
    key: 'national',
    kind: 'national',
    title: isBelow ? 'National services' : null,
    rows: published.suppliers
      .filter(({ region }) => region === null)
      .map((supplier) =>
        rowOf({ key: supplier.id, name: supplier.service, isOurs: false, trusts: 'all', supplier }, published),
      ),
  },
];

/** A region of which nothing is published still has its row where `isAlways`: that is news too. */
function rowsOf(region: Region, service: string, published: Published, isAlways: boolean): readonly SupplierRow[] {
  const found = published.suppliers.filter((each) => each.region === region.id && each.service === service);
  const rows = found.length > 0 ? found : isAlways ? [null] : [];
  return rows.map((supplier) =>
    rowOf(
      {
        key: `${region.id} ${service} ${supplier?.id ?? ''}`,
        name: region.name,
        isOurs: region.id === published.home?.id,
        trusts: region.trustCount === null ? '' : region.trustCount.toLocaleString('en-GB'),
        supplier,
      },
      published,
      { region: region.id, service, isOnly: rows.length === 1 },
    ),
  );
}

function rowOf(
  row: Omit<SupplierRow, 'pasts' | 'isChanged'>,
  { pasts, since }: Published,
  place?: { readonly region: string; readonly service: string; readonly isOnly: boolean },
): SupplierRow {
  const own = pasts
    .filter(
      ({ said }) =>
        said.id === row.supplier?.id ||
        (place?.isOnly && said.region === place.region && said.service === place.service),
    )
    .sort((a, b) => b.learntAt.localeCompare(a.learntAt));
  return { ...row, pasts: own, isChanged: since !== null && own.some(({ learntAt }) => learntAt > since) };
}
