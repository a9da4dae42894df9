/** What tells one record from another, and a changed one from the same. */
export interface Known {
  readonly id: string;
  readonly digest: string;
}

/** Records that came, by what they are to the ones kept; each in the order in which it came. */
export interface Changes<T> {
  readonly fresh: readonly T[];
  readonly changed: readonly T[];
  readonly same: readonly T[];
}

/** Sort what came into new, changed and same, by id and digest. A kept record that did not come is left alone: feeds forget. */
export function changesOf<T extends Known>(kept: Iterable<Known>, came: readonly T[]): Changes<T> {
  const digests = new Map(Array.from(kept, ({ id, digest }) => [id, digest]));
  const fresh: T[] = [];
  const changed: T[] = [];
  const same: T[] = [];
  for (const record of came) {
    const digest = digests.get(record.id);
    if (digest === undefined) fresh.push(record);
    else if (digest === record.digest) same.push(record);
    else changed.push(record);
  }
  return { fresh, changed, same };
}
