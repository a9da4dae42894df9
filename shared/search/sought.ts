/* What can be found: everything kept, as rows of one shape. */

/** The kinds of what can be found, in the order in which they are listed. */
export const soughtKinds = [
  'clause',
  'news',
  'comment',
  'note',
  'response',
  'answer',
  'supplier',
  'milestone',
] as const;
export type SoughtKind = (typeof soughtKinds)[number];

/** What a clause may say that a reader looks for: that something shall (or must) be, that it should (or may), a number or a date. */
export const sayings = ['shall', 'should', 'number'] as const;
export type Saying = (typeof sayings)[number];

/**
 * One thing that can be found. `id` is its own in its table; `from` what it stands in, as that is called ("Care records 0.7"), and
 * `fromId` its id: a revision's, an entry's or a channel's. `at`: when it was published or written (ISO); null: that means
 * nothing. `says`: of clauses alone.
 */
export interface Sought {
  readonly id: string;
  readonly kind: SoughtKind;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly from: string;
  readonly fromId: string;
  readonly region: string | null;
  readonly at: string | null;
  readonly says?: readonly Saying[];
}

/** What is known of a thing found without reading it again. */
export type SoughtHead = Omit<Sought, 'text'>;
