import { ScanSearch } from 'lucide-react';
import { count } from '../../../shared/dates.ts';
import type { Warning } from '../../queries/review-checks.ts';
import { type LookAgain, useLookAgain } from '../../queries/triage.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { WarningRow } from './warning-row.tsx';

/** In the list: the drafts that moved on under the person's comments. */
export function LookAgainRows() {
  const found = useLookAgain() ?? [];
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="responses-look-again">
      <h2 className="grp" id="responses-look-again">
        Look again <span className="num">{found.length}</span>
      </h2>
      <ul>
        {found.map((each) => (
          <li key={each.revision.id}>
            <button type="button" className="rs again" onClick={() => openTriage(each)}>
              <Icon of={ScanSearch} />
              <span>
                <b className="t">
                  {each.revision.draftTitle} {each.revision.label}
                </b>
                <span className="l2">{stateWords(each)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the review of a response on a draft that was replaced: what it quotes has changed since. `otherwise`: what is said when nothing is left to look at. */
export function LookAgainWarning({
  sourceId,
  otherwise,
}: {
  readonly sourceId: string;
  readonly otherwise: Warning | null;
}) {
  const found = useLookAgain()?.find(({ fromIds }) => fromIds.includes(sourceId));
  if (!found) return otherwise ? <WarningRow warning={otherwise} comment={null} /> : null;
  const { draftTitle, label } = found.revision;
  return (
    <div className="warn">
      <Icon of={ScanSearch} size={18} />
      <div>
        <b>
          {draftTitle} {label} is here
        </b>
        {changedWords(found)}. Look again, and what you keep counts in your response to {label}.
      </div>
      <button type="button" className="btn sm" onClick={() => openTriage(found)}>
        Look again
      </button>
    </div>
  );
}

const openTriage = ({ revision }: LookAgain): void =>
  go({ screen: 'triage', revisionId: revision.id, annotationId: null });

function changedWords({ changed, standing, notes }: LookAgain): string {
  if (changed > 0) return `${count(changed, 'comment')} ${changed === 1 ? 'quotes' : 'quote'} words that changed`;
  if (standing === 1) return '1 comment stands by itself';
  if (standing > 1) return `${standing} comments stand by themselves`;
  return `${count(notes, 'private note')} ${notes === 1 ? 'quotes' : 'quote'} words that changed`;
}

const stateWords = (each: LookAgain): string => `${changedWords(each)}.`;
