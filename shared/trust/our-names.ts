/* What is this trust's own by name, and what is said where it is named: in the order in which one is told before another. */
import type { Channel, Region } from '../model/channel.ts';
import type { OwnSystem } from '../model/system.ts';
import type { Term } from '../model/term.ts';
import { newNameFinder } from './find-names.ts';

/** A name of ours, and what is said where it stands: "Names your PAS, Wardbook". */
export interface OurName {
  readonly name: string;
  readonly words: string;
}

/** Whose desk this is. */
export interface OurTrust {
  readonly trust: string;
  readonly region: Region | null;
  readonly systems: readonly OwnSystem[];
}

/** What the channels say of systems and suppliers. */
export type Listed = Pick<Channel, 'systems' | 'suppliers'>;

/** The trust, the systems that it uses, who supplies them, and who supplies its region or may. */
export function ourNames({ trust, region, systems }: OurTrust, channels: readonly Listed[]): readonly OurName[] {
  const listed = channels.flatMap((channel) => channel.systems);
  const suppliers = channels
    .flatMap((channel) => channel.suppliers)
    .filter((supplier) => region !== null && supplier.region === region.id);
  return [
    ...callsOf(trust).map((name) => ({ name, words: 'Names your trust' })),
    ...systems.flatMap(({ kind, name }) => {
      const words = kind === '' ? `Names ${name}, which you use` : `Names your ${lowered(kind)}, ${name}`;
      const also = listed.filter((each) => isSameName(each.name, name)).flatMap((each) => [each.name, ...each.also]);
      return [name, ...also].map((each) => ({ name: each, words }));
    }),
    ...supplierRoles(systems, channels).map(({ name, role }) => ({ name, words: `Names your ${role}, ${name}` })),
    ...suppliers.flatMap(({ name, candidates, status }) => [
      ...(name === null ? [] : [{ name, words: `Names ${name}, your region’s supplier` }]),
      ...candidates
        .filter((candidate) => candidate !== name)
        .map((candidate) => ({
          name: candidate,
          words: `Names ${candidate}, ${stages[status]} for ${region?.name ?? 'your region'}`,
        })),
    ]),
  ];
}

/** The same with what else a glossary calls each. */
export const withAliases = (
  names: readonly OurName[],
  terms: readonly Pick<Term, 'term' | 'also'>[],
): readonly OurName[] =>
  names.flatMap(({ name, words }) => {
    const calls = terms
      .map(({ term, also }) => [term, ...also])
      .filter((all) => all.some((each) => isSameName(each, name)));
    const others = calls.flat().filter((each) => !isSameName(each, name));
    return [name, ...others].map((each) => ({ name: each, words }));
  });

const stages = {
  'not-begun': 'in the running',
  longlisted: 'longlisted',
  shortlisted: 'shortlisted',
  named: 'in the running',
  contracted: 'in the running',
} as const satisfies Record<Listed['suppliers'][number]['status'], string>;

/** Who supplies the systems that this trust uses, and as what: "PAS supplier". */
export function supplierRoles(
  systems: readonly OwnSystem[],
  channels: readonly Pick<Listed, 'systems'>[],
): readonly { readonly name: string; readonly role: string }[] {
  const listed = channels.flatMap((channel) => channel.systems);
  return systems.flatMap(({ kind, name }) =>
    listed.flatMap((each) =>
      each.supplier !== null && isSameName(each.name, name)
        ? [{ name: each.supplier, role: `${lowered(kind || each.kind)} supplier` }]
        : [],
    ),
  );
}

/** What a text names of ours, the first of the names before the others, in words; null: nothing. */
export type FindOurs = (text: string) => string | null;

/** Make ready to look for what is ours. */
export function newOursFinder(names: readonly OurName[]): FindOurs {
  const find = newNameFinder(names.map(({ name }) => name));
  return (text) => {
    const first = Math.min(...find(text).map(({ index }) => index));
    return names[first]?.words ?? null;
  };
}

/** Whether two names are the same but for capitals and the spaces around them. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** A trust is seldom called a trust where it is spoken of. */
function callsOf(trust: string): readonly string[] {
  const name = trust.trim();
  const short = name.replace(/\s+(?:NHS\s+)?(?:Foundation\s+)?Trust$/i, '');
  if (name === '') return [];
  return short === name ? [name] : [name, short];
}

/** As it stands within a sentence: an abbreviation keeps its capitals. */
const lowered = (kind: string): string =>
  /^\p{Lu}[\p{Lu}\p{N}]/u.test(kind) ? kind : kind.charAt(0).toLowerCase() + kind.slice(1);
