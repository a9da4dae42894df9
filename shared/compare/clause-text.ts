/* Clauses as one text with blocks, for alignment; and back from a place in that text to a clause and a place in its own. */
import type { Clause } from '../model/clause.ts';
import type { Block, Text } from './text.ts';

/** Where a clause stands in the joined text: its heading from `head`, its own text from `body` to `end`. */
export interface ClausePlace {
  readonly head: number;
  readonly body: number;
  readonly end: number;
}

/** Join clauses: heading, then the lines of the text, each a block. Numbers are left out: a new number is no change of words. */
export function joinClauses(clauses: readonly Clause[]): {
  readonly text: Text;
  readonly places: readonly ClausePlace[];
} {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const places: ClausePlace[] = [];
  let at = 0;
  const add = (line: string, kind: string, { anchor, key }: Clause): void => {
    if (line.trim() !== '')
      blocks.push({ start: at, end: at + line.length, kind, id: kind === 'h' ? anchor : null, section: key });
    pieces.push(line, '\n');
    at += line.length + 1;
  };
  for (const clause of clauses) {
    const head = at;
    if (clause.heading !== '') add(clause.heading, 'h', clause);
    const body = at;
    for (const line of clause.text.split('\n')) add(line, 'p', clause);
    places.push({ head, body, end: body + clause.text.length });
  }
  return { text: { text: pieces.join(''), blocks }, places };
}

/** The clause at an index that is known to hold one. */
export function clauseAt(clauses: readonly Clause[], index: number): Clause {
  const clause = clauses[index];
  if (!clause) throw new Error(`There is no clause ${index}`);
  return clause;
}

/** A text with each of its white spaces as one space, and none at its ends. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
