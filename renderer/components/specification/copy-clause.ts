import type { Clause } from '../../../shared/model/clause.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { clauseLink } from '../../queries/clause-link.ts';
import { say } from '../../state/notice.ts';

/** A clause as it is named to somebody else: number, heading and revision, and a link to it in the publisher's document. */
export function clauseReference(
  { number, heading, anchor }: Pick<Clause, 'number' | 'heading' | 'anchor'>,
  { draftTitle, label, documentUrl }: Pick<Revision, 'draftTitle' | 'label' | 'documentUrl'>,
): string {
  const name = [number, heading].filter(Boolean).join(' ');
  return `${[name, `${draftTitle} ${label}`].filter(Boolean).join(', ')}\n${clauseLink({ anchor }, { documentUrl })}`;
}

/** Copy that, and say so. */
export async function copyClause(clause: Clause, revision: Revision): Promise<void> {
  const name = clause.number ?? clause.heading;
  try {
    await navigator.clipboard.writeText(clauseReference(clause, revision));
    say(`${name}: number, heading and link copied`);
  } catch {
    say(`${name} could not be copied. Select its words and copy those.`);
  }
}
