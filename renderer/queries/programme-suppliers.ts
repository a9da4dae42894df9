/* Who provides what to whom, as rows of one table: the person's own region first, the national services last. */
import { daysUntil } from '../../shared/dates.ts';
import type { Channel, Region } from '../../shared/model/channel.ts';
import type { Supplier } from '../../shared/model/supplier.ts';
import { numberWord, sentenceStart } from './briefing-words.ts';
import { momentOf } from './programme-when.ts';

/** One row. `supplier` is null where nothing has been published of a region. */
export interface SupplierRow {
  readonly key: string;
  readonly name: string;
  readonly isOurs: boolean;
  readonly trusts: string;
  readonly supplier: Supplier | null;
}

/** One service to the regions, or (`service` null) the national services. */
export interface SupplierGroup {
  readonly service: string | null;
  readonly rows: readonly SupplierRow[];
}

/** The table, a group for each service that goes by region, then the national services. */
export function supplierGroups(channels: readonly Channel[], home: Region | null): readonly SupplierGroup[] {
  const regions = oursFirst(
    channels.flatMap(({ regions }) => regions),
    home,
  );
  const suppliers = channels.flatMap(({ suppliers }) => suppliers);
  const services = [...new Set(suppliers.filter(({ region }) => region !== null).map(({ service }) => service))];
  const national = suppliers.filter(({ region }) => region === null);
  return [
    ...services.map((service, index) => ({
      service,
      rows: regions.flatMap((region) => regionRows(region, service, suppliers, home, index === 0)),
    })),
    ...(national.length > 0
      ? [
          {
            service: null,
            rows: national.map((supplier) => ({
              key: supplier.id,
              name: supplier.service,
              isOurs: false,
              trusts: 'all',
              supplier,
            })),
          },
        ]
      : []),
  ];
}

/** A region of which nothing is published still has its row in the first group: that is news too. */
function regionRows(
  region: Region,
  service: string,
  suppliers: readonly Supplier[],
  home: Region | null,
  isFirst: boolean,
): readonly SupplierRow[] {
  const found = suppliers.filter((supplier) => supplier.region === region.id && supplier.service === service);
  const rows = found.length > 0 ? found : isFirst ? [null] : [];
  return rows.map((supplier) => ({
    key: supplier?.id ?? `${region.id} ${service}`,
    name: region.name,
    isOurs: region.id === home?.id,
    trusts: region.trustCount === null ? '' : region.trustCount.toLocaleString('en-GB'),
    supplier,
  }));
}

const oursFirst = (regions: readonly Region[], home: Region | null): readonly Region[] =>
  regions.toSorted((a, b) => Number(b.id === home?.id) - Number(a.id === home?.id));

/** How far the choice has come, in words: "Two shortlisted", "Named". */
export function statusWords({ status, candidates }: Supplier): string {
  const two = candidates.length === 2 ? sentenceStart(numberWord(2)) : null;
  switch (status) {
    case 'not-begun':
      return 'Not begun';
    case 'longlisted':
      return two ? `${two} longlisted` : 'Longlisted';
    case 'shortlisted':
      return two ? `${two} shortlisted` : 'Shortlisted';
    case 'named':
      return 'Named';
    case 'contracted':
      return 'Contracted';
  }
}

/** Those still in the running: by name while they are two, counted when they are more. */
export function candidateWords({ candidates }: Supplier): string | null {
  if (candidates.length === 0) return null;
  if (candidates.length === 1) return `${candidates[0]} remains`;
  if (candidates.length === 2) return candidates.join(' or ');
  return `${numberWord(candidates.length)} remain`;
}

const oldDays = 42;

/** How many whole weeks old a statement is, when that is more than six; else null. */
export function weeksOld(asAt: string, now: Date): number | null {
  const days = -daysUntil(momentOf(asAt), now);
  return days > oldDays ? Math.round(days / 7) : null;
}
