/*
 * The glossary: the terms that channels publish, and their suppliers, each with who says it and as at when. A supplier is explained by how far
 * the choice of it has come.
 */
import type { Channel } from '../../shared/model/channel.ts';
import type { Supplier } from '../../shared/model/supplier.ts';
import type { Term } from '../../shared/model/term.ts';
import { type NameFound, newNameFinder } from '../../shared/trust/find-names.ts';
import { isSameName } from '../../shared/trust/our-names.ts';
import { library } from '../db/databases.ts';
import type { Library } from '../db/library.ts';
import { heldAnswer } from './held-answer.ts';
import { regionsById } from './programme-channels.ts';
import { statusWords } from './supplier-words.ts';

/** One entry; `asAt` an ISO date, null where it is not said. */
export type GlossaryEntry = Pick<Term, 'term' | 'also' | 'meaning' | 'source' | 'asAt'>;

/** An entry where it first stands in a text. */
export interface TermFound extends Pick<NameFound, 'start' | 'end'> {
  readonly entry: GlossaryEntry;
}

/** Finds the first place of each entry in a text, by whichever of its names comes first. */
export type FindTerms = (text: string) => readonly TermFound[];

/** Make ready to look for these. */
export function newTermFinder(entries: readonly GlossaryEntry[]): FindTerms {
  const names = entries.flatMap((entry) => [entry.term, ...entry.also].map((name) => ({ name, entry })));
  const find = newNameFinder(names.map(({ name }) => name));
  return (text) => {
    const found = new Map<GlossaryEntry, TermFound>();
    for (const { index, start, end } of find(text)) {
      const entry = names[index]?.entry;
      if (entry && !found.has(entry)) found.set(entry, { entry, start, end });
    }
    return [...found.values()];
  };
}

/** Every entry: the terms as published, then the suppliers; of a supplier that is a term too, both are told in one. */
export function glossaryEntries(
  terms: readonly GlossaryEntry[],
  channels: readonly Channel[],
): readonly GlossaryEntry[] {
  const suppliers = supplierEntries(channels);
  const namesOf = ({ term, also }: GlossaryEntry): readonly string[] => [term, ...also];
  const joined = terms.map((term) => {
    const supplier = suppliers.find((each) => namesOf(term).some((name) => isSameName(name, each.term)));
    return supplier ? { ...term, meaning: `${term.meaning}\n${supplier.meaning}` } : term;
  });
  const others = suppliers.filter(
    ({ term }) => !terms.some((each) => namesOf(each).some((name) => isSameName(name, term))),
  );
  return [...joined, ...others];
}

function supplierEntries(channels: readonly Channel[]): readonly GlossaryEntry[] {
  const regions = regionsById(channels);
  const byName = new Map<string, Supplier[]>();
  for (const supplier of channels.flatMap(({ suppliers }) => suppliers)) {
    for (const name of new Set([...(supplier.name === null ? [] : [supplier.name]), ...supplier.candidates]))
      byName.set(name, [...(byName.get(name) ?? []), supplier]);
  }
  return [...byName].map(([term, rows]) => {
    const newest = rows.toSorted((a, b) => b.asAt.localeCompare(a.asAt))[0];
    return {
      term,
      also: [],
      meaning: rows
        .map((row) => {
          const where = row.region === null ? '' : ` for ${regions.get(row.region)?.name ?? row.region}`;
          return `${row.service}${where}: ${statusOf(row, term)}.`;
        })
        .join('\n'),
      source: newest?.source.title ?? '',
      asAt: newest?.asAt ?? null,
    };
  });
}

/** How far this one has come: it may be one of several. */
const statusOf = (row: Supplier, term: string): string =>
  row.name === term ? statusWords(row).toLowerCase() : row.status === 'longlisted' ? 'longlisted' : 'shortlisted';

/** The finder of every entry of the programme, as the library has them now. */
export async function readFindTerms(from: Library): Promise<FindTerms> {
  const [terms, channels] = await Promise.all([from.terms.toArray(), from.channels.toArray()]);
  return newTermFinder(glossaryEntries(terms, channels));
}

const useHeld = heldAnswer(async () => ({ find: await readFindTerms(library) }));

/** The same, kept current; `undefined` until the library has answered. */
export const useFindTerms = (): FindTerms | undefined => useHeld()?.find;
