/** A block of a text: UTF-16 offsets, `end` exclusive. `kind`: `h` is a heading. `id`: the author's; `section`: the id of the clause it stands in. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly id: string | null;
  readonly section: string;
}

/** A whole revision as one text, with its blocks in order; between two blocks stands only white space. */
export interface Text {
  readonly text: string;
  readonly blocks: readonly Block[];
}
