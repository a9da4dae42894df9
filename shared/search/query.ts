/*
 * What a person types to search: words, "words together", and fields (`kind:comment region:northmoor before:2026-03`). Whatever
 * is typed is a query: a field that means nothing is sought as words, so a half-typed one never empties the page.
 */
import { type Saying, type SoughtKind, soughtKinds } from './sought.ts';

/**
 * A query. `words` are in small letters; of the last one typed only the beginning may be known. `before` is exclusive, `after`
 * inclusive: ISO dates, compared as text. `within` narrows to drafts and sources whose title holds it.
 */
export interface Query {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly kinds: readonly SoughtKind[];
  /** Clauses that say all of these: `says:shall` (or must), `says:should` (or may), `says:number`. */
  readonly says: readonly Saying[];
  readonly region: string | null;
  readonly within: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Clauses of drafts that a newer one replaced: sought only when asked for, `is:earlier`. */
  readonly isEarlier: boolean;
}

export const emptyQuery: Query = {
  words: [],
  phrases: [],
  kinds: [],
  says: [],
  region: null,
  within: null,
  before: null,
  after: null,
  isEarlier: false,
};

/** Read what was typed. */
export function readQuery(typed: string): Query {
  let query = emptyQuery;
  for (const [, field, quotedValue, value, phrase, word] of typed.matchAll(token)) {
    const narrowed = field === undefined ? null : narrow(query, field.toLowerCase(), quotedValue ?? value ?? '');
    if (narrowed) query = narrowed;
    else if (phrase !== undefined) query = withPhrase(query, phrase);
    else query = withWords(query, field === undefined ? (word ?? '') : `${field} ${quotedValue ?? value ?? ''}`);
  }
  return isBegun.test(typed) ? { ...query, words: query.words.slice(0, -1) } : query;
}

/** After other words one letter is the beginning of some word: to be sought for itself it would empty the page at each word that is typed. */
const isBegun = /\S\s+\p{L}$/u;

/** Whether anything at all is asked. */
export const isEmpty = (query: Query): boolean =>
  query.words.length === 0 && query.phrases.length === 0 && !isNarrowed(query);

const isNarrowed = ({ kinds, says, region, within, before, after, isEarlier }: Query): boolean =>
  kinds.length > 0 ||
  says.length > 0 ||
  region !== null ||
  within !== null ||
  before !== null ||
  after !== null ||
  isEarlier;

/** The words of a text as the index has them: letters, marks and digits together, and clause numbers whole ("4.2.1"). */
export const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu)].map(([word]) =>
    word.replace('’', "'"),
  );

/** `field:"a value"`, `field:value`, `"a phrase"` (its end may not be typed yet), or a word. */
const token = /(?:([a-z]+):(?:"([^"]*)"?|([^\s"]+)))|"([^"]*)"?|(\S+)/gi;

/** What may be typed after `says:`. */
const askedSayings: Readonly<Record<string, Saying | undefined>> = {
  shall: 'shall',
  must: 'shall',
  should: 'should',
  may: 'should',
  number: 'number',
  date: 'number',
};

function narrow(query: Query, field: string, value: string): Query | null {
  if (value === '') return null;
  switch (field) {
    case 'kind': {
      const kind = soughtKinds.find((each) => each.startsWith(value.toLowerCase().replace(/s$/, '')));
      return kind ? { ...query, kinds: [...query.kinds, kind] } : null;
    }
    case 'says': {
      const saying = askedSayings[value.toLowerCase()];
      return saying ? { ...query, says: [...query.says, saying] } : null;
    }
    case 'region':
      return { ...query, region: value.toLowerCase() };
    case 'in':
      return { ...query, within: value.toLowerCase() };
    case 'before':
      return isDate(value) ? { ...query, before: value } : null;
    case 'after':
    case 'since':
      return isDate(value) ? { ...query, after: value } : null;
    case 'is':
      return value.toLowerCase() === 'earlier' ? { ...query, isEarlier: true } : null;
    default:
      return null;
  }
}

/** A year, a month or a day; months and days that do not exist are none. */
const isDate = (value: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value);

function withPhrase(query: Query, phrase: string): Query {
  const words = wordsOf(phrase);
  if (words.length === 0) return query;
  return { ...query, words: [...query.words, ...words], phrases: [...query.phrases, words.join(' ')] };
}

const withWords = (query: Query, text: string): Query => ({ ...query, words: [...query.words, ...wordsOf(text)] });
