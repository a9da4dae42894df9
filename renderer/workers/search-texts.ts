/* The whole texts of things found, read again from where they are kept: an index has words, not sentences. */
import type { SoughtHead } from '../../shared/search/sought.ts';
import type { Library } from '../db/library.ts';
import { keyOf } from './search-index.ts';
import type { HeldSegment } from './search-own.ts';

/** The text of each of these, in their order; empty where it is no longer kept. `held`: segments that hold their own. */
export async function textsOf(
  library: Library,
  heads: readonly SoughtHead[],
  held: readonly HeldSegment[],
): Promise<readonly string[]> {
  const idsOf = (kind: SoughtHead['kind']): string[] => heads.filter((head) => head.kind === kind).map(({ id }) => id);
  const [clauses, bodies] = await Promise.all([
    library.clauses.bulkGet(idsOf('clause')),
    library.entryBodies.bulkGet(idsOf('news')),
  ]);
  const texts = new Map([...clauses, ...bodies].flatMap((row) => (row ? [[row.id, row.text] as const] : [])));
  return heads.map((head) => (isKeptApart(head.kind) ? texts.get(head.id) : heldText(held, keyOf(head))) ?? '');
}

function heldText(held: readonly HeldSegment[], key: string): string | undefined {
  for (const { texts } of held) {
    const text = texts.get(key);
    if (text !== undefined) return text;
  }
  return undefined;
}

const isKeptApart = (kind: SoughtHead['kind']): boolean => kind === 'clause' || kind === 'news';
