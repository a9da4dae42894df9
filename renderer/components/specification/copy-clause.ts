import type { Clause } from '../../../shared/model/clause.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { clauseLink } from '../../queries/clause-link.ts';
import { copyOwnLink, copyWords } from '../copy-link.ts';

/** A clause as it is named to somebody else: number, heading and revision, and a link to it in the publisher's document. */
export function clauseReference(
  { number, heading, anchor }: Pick<Clause, 'number' | 'heading' | 'anchor'>,
  { draftTitle, label, documentUrl }: Pick<Revision, 'draftTitle' | 'label' | 'documentUrl'>,
): string {
  const name = [number, heading].filter(Boolean).join(' ');
  return `${[name, `${draftTitle} ${label}`].filter(Boolean).join(', ')}\n${clauseLink({ anchor }, { documentUrl })}`;
}

/** Copy that, and say so. */
export const copyClause = (clause: Clause, revision: Revision): Promise<void> =>
  copyWords(clause.number ?? clause.heading, clauseReference(clause, revision), 'number, heading and link');

/** Copy the link that opens it in Pitchside, and say so. */
export const copyClauseLink = (clause: Clause, revision: Revision): Promise<void> =>
  copyOwnLink(clause.number ?? clause.heading, clauseLink(clause, revision));
