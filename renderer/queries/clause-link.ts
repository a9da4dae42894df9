import type { Clause } from '../../shared/model/clause.ts';
import type { Revision } from '../../shared/model/draft.ts';

/** The address of a clause in the publisher's document: what is copied of it, and what it is found by again. */
export const clauseLink = (
  { anchor }: Pick<Clause, 'anchor'>,
  { documentUrl }: Pick<Revision, 'documentUrl'>,
): string => (anchor === null ? documentUrl : `${documentUrl.split('#')[0]}#${encodeURIComponent(anchor)}`);
