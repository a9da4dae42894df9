/*
 * What a feed says, whatever it is written in: the form between the parser's formats and our records. Nothing is
 * resolved, cleaned or guessed yet.
 */

/** Words and how they are to be read. `unsure`: RSS does not say. */
export interface FoundText {
  readonly kind: 'html' | 'plain' | 'unsure';
  readonly value: string;
}

/** A file that an item points to. */
export interface FoundFile {
  readonly url: string;
  readonly mediaType: string;
  readonly title: string | null;
}

/** A link and its relation (RFC 8288): `alternate`, `predecessor-version` ... */
export interface FoundLink {
  readonly relation: string;
  readonly url: string;
}

/** One item of a feed as it was found. Dates as written. `base`: what relative addresses within it are relative to. */
export interface FoundItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: FoundText | null;
  readonly summary: FoundText | null;
  readonly body: FoundText | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly categories: readonly string[];
  readonly files: readonly FoundFile[];
  readonly links: readonly FoundLink[];
  readonly base: string;
}

/** A feed as it was found. `base`: what relative addresses in its title are relative to. */
export interface FoundFeed {
  readonly title: FoundText | null;
  readonly base: string;
  readonly updated: string | null;
  readonly items: readonly FoundItem[];
}
