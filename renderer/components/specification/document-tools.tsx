import { ArrowDown, ArrowUp, PanelLeft, PanelRight, Send } from 'lucide-react';
import { formatDay, formatLeft } from '../../../shared/dates.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { useNow } from '../../state/now.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';

interface DocumentToolsProps {
  readonly revision: Revision;
  readonly clause: Clause | undefined;
  readonly annotations: readonly Annotation[];
  /** Which panes are shown beside the text. */
  readonly panes: { readonly outline: boolean; readonly notes: boolean };
  readonly onGoBy: (step: number) => void;
  readonly onToggle: (pane: 'outline' | 'notes') => void;
}

/** The bar above the text: where one is, when the draft closes, and the response that is being written. */
export function DocumentTools({ revision, clause, annotations, panes, onGoBy, onToggle }: DocumentToolsProps) {
  const unsent = annotations.filter(
    ({ body, submissionId }) => body.type === 'comment' && submissionId === null,
  ).length;
  return (
    <div className="tools">
      {panes.outline ? null : (
        <button
          type="button"
          className="ib"
          aria-label="Show the outline"
          title="Show the outline ([)"
          onClick={() => onToggle('outline')}
        >
          <Icon of={PanelLeft} />
        </button>
      )}
      <button
        type="button"
        className="ib"
        aria-label="Clause before"
        title="Clause before (K)"
        onClick={() => onGoBy(-1)}
      >
        <Icon of={ArrowUp} />
      </button>
      <button type="button" className="ib" aria-label="Next clause" title="Next clause (J)" onClick={() => onGoBy(1)}>
        <Icon of={ArrowDown} />
      </button>
      <p className="present grow" aria-live="off">
        {clause?.number ? <b className="num">{clause.number}</b> : null} {clause?.heading}
      </p>
      <Closing revision={revision} />
      {unsent > 0 ? (
        <button
          type="button"
          className="btn sm"
          onClick={() => go({ screen: 'responses', sourceId: revision.id, submissionId: null })}
        >
          <Icon of={Send} /> Review response ({unsent})
        </button>
      ) : null}
      <button
        type="button"
        className="ib"
        aria-label="Notes"
        aria-pressed={panes.notes}
        title={panes.notes ? 'Hide the notes (])' : 'Show the notes (])'}
        onClick={() => onToggle('notes')}
      >
        <Icon of={PanelRight} />
      </button>
    </div>
  );
}

const pressing = 7 * 86_400_000;

function Closing({ revision: { closesAt } }: { readonly revision: Revision }) {
  const now = useNow();
  if (closesAt === null) return null;
  const left = new Date(closesAt).getTime() - now.getTime();
  if (left <= 0) return <span className="closing s3">Closed {formatDay(closesAt, now)}</span>;
  return (
    <span className={`closing num ${left < pressing ? 'time b' : 's2'}`}>Closes in {formatLeft(closesAt, now)}</span>
  );
}
