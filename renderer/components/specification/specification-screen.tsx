import { openDrafts, useRevisions } from '../../queries/drafts.ts';
import { useNow } from '../../state/now.ts';
import type { Place } from '../../state/places.ts';
import { NoDrafts } from './draft-states.tsx';
import { DraftView } from './draft-view.tsx';

interface SpecificationScreenProps {
  readonly place: Extract<Place, { screen: 'specification' }>;
}

/** The specifications: one revision with its outline, or the draft that closes soonest where none was asked for. */
export function SpecificationScreen({ place }: SpecificationScreenProps) {
  const now = useNow();
  const revisions = useRevisions();
  if (revisions === undefined) return null;
  const asked = revisions.find(({ id }) => id === place.revisionId);
  const revision = asked ?? openDrafts(revisions, now)[0] ?? revisions[0];
  if (!revision) return <NoDrafts />;
  return (
    <DraftView
      key={revision.id}
      revision={revision}
      revisions={revisions}
      wantedClauseId={asked ? place.clauseId : null}
    />
  );
}
