/*
 * A number for what a row says, and one for a whole desk. They find a copy that differs; they are no defence against anybody
 * (cyrb53 by bryc, public domain, cut to 52 bits so that sums stay exact).
 */
import type { KeyedRow, RowKey } from './frame.ts';

const span = 2 ** 52;

/** The number of one row of a table. */
export function rowHash([key, row]: KeyedRow, table: string): number {
  const text = `${table}\n${JSON.stringify(key)}\n${JSON.stringify(row)}`;
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0);
}

/** The number of a whole desk, from its rows' hashes in any order. */
export function checksum(tables: ReadonlyMap<string, ReadonlyMap<RowKey, number>>): number {
  let sum = 0;
  for (const table of tables.values()) for (const hash of table.values()) sum = (sum + hash) % span;
  return sum;
}
