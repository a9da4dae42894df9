import { GitCompare } from 'lucide-react';
import type { Applied, GivenAnswer } from '../../queries/answers.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { compareWith, isEarlier } from '../specification/comparison-choice.ts';

/** The way to the change that shows an answer; words alone where its draft has not come. */
export function SeeChange({ given }: { readonly given: GivenAnswer }) {
  const { applied } = given;
  if (applied === null) return null;
  if (applied.revision === null) return <p className="where">To be seen in {applied.label}, which has not come yet.</p>;
  return (
    <button type="button" className="btn quiet sm see" onClick={() => seeChange(given, applied)}>
      <Icon of={GitCompare} size={14} />
      {applied.clause ? `See the change in ${applied.label}` : `See ${applied.label}`}
    </button>
  );
}

/** Open the clause that shows it, against the revision that was commented on. */
function seeChange(given: GivenAnswer, { revision, clause }: Applied): void {
  if (!revision) return;
  const base = baseOf(given);
  if (base) compareWith(revision.id, base.id);
  go({ screen: 'specification', revisionId: revision.id, clauseId: clause?.id ?? null });
}

/** The revision that was commented on, where it is here and the change came after it. */
export function baseOf({ from, applied }: GivenAnswer) {
  const revision = applied?.revision;
  if (!from || !revision || from.document.status !== 'kept') return null;
  return from.draftId === revision.draftId && isEarlier(from, revision) ? from : null;
}
