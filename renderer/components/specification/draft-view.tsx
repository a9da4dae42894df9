import { count } from '../../../shared/dates.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { useClauses, useReading } from '../../queries/clauses.ts';
import { Awaited, Unreadable } from './draft-states.tsx';
import { OpenDraft } from './open-draft.tsx';
import { RevisionChooser } from './revision-chooser.tsx';

interface DraftViewProps {
  readonly revision: Revision;
  readonly revisions: readonly Revision[];
  readonly wantedClauseId: string | null;
}

/** A revision in whatever state it is. It opens once its clauses are here and the desk has said where it was left. */
export function DraftView({ revision, revisions, wantedClauseId }: DraftViewProps) {
  const clauses = useClauses(revision.id);
  const reading = useReading(revision.id);
  if (clauses && clauses.length > 0 && reading !== undefined) {
    return (
      <OpenDraft
        revision={revision}
        revisions={revisions}
        clauses={clauses}
        leftAtId={reading?.clauseId ?? null}
        wantedClauseId={wantedClauseId}
      />
    );
  }
  return (
    <>
      <aside className="outline" aria-label="Draft">
        <RevisionChooser revision={revision} revisions={revisions} />
      </aside>
      <section className="doc" aria-label="Text">
        <div className="tools" />
        <NotOpen revision={revision} />
      </section>
    </>
  );
}

function NotOpen({ revision }: { readonly revision: Revision }) {
  switch (revision.document.status) {
    case 'unreadable':
      return <Unreadable revision={revision} failure={revision.document.failure} />;
    case 'awaited':
      return <Awaited revision={revision} />;
    case 'kept':
      return (
        <p className="opening" role="status">
          Opening {count(revision.document.clauses, 'clause')}…
        </p>
      );
  }
}
