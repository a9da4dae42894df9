import { ArrowDown, ArrowUp, PanelLeft, PanelRight, Send } from 'lucide-react';
import { count, formatDay, formatLeft } from '../../../shared/dates.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { type KeyRow, keyTable } from '../../keys/key-table.ts';
import { isUnsentComment } from '../../queries/review.ts';
import { useNow } from '../../state/now.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { hint } from '../keys.tsx';
import { type ComparisonView, viewComparison } from './comparison-choice.ts';
import { ComparisonChooser } from './comparison-chooser.tsx';
import { copyClause } from './copy-clause.ts';
import type { DraftPaper } from './draft-paper.ts';
import type { FollowedChanges } from './follow-changes.ts';
import { PaperMenu } from './paper-menu.tsx';
import type { Comparing } from './use-shown-comparison.ts';

interface DocumentToolsProps {
  readonly comparing: Comparing;
  readonly view: ComparisonView;
  readonly changes: FollowedChanges;
  readonly revision: Revision;
  readonly clause: Clause | undefined;
  readonly annotations: readonly Annotation[];
  readonly paper: DraftPaper;
  /** Which panes are shown beside the text. */
  readonly panes: { readonly outline: boolean; readonly notes: boolean };
  readonly onGoBy: (step: number) => void;
  readonly onToggle: (pane: 'outline' | 'notes') => void;
}

/** The bar above the text: what it is compared with and where one is, when the draft closes, and the response that is being written. */
export function DocumentTools(props: DocumentToolsProps) {
  const { revision, clause, annotations, paper, panes, onGoBy, onToggle, comparing, view, changes } = props;
  const isCompared = comparing.base !== null;
  const unsent = annotations.filter(isUnsentComment).length;
  return (
    <div className="tools">
      {panes.outline ? null : (
        <button
          type="button"
          className="ib"
          aria-label="Show the outline"
          title={hint('Show the outline', keyTable.specification.outline)}
          onClick={() => onToggle('outline')}
        >
          <Icon of={PanelLeft} />
        </button>
      )}
      {comparing.others.length > 0 && comparing.isSettled ? (
        <ComparisonChooser revision={revision} comparing={comparing} />
      ) : null}
      {isCompared ? (
        <>
          <ViewChoice view={view} />
          <ChangeSteps comparing={comparing} changes={changes} />
        </>
      ) : !comparing.isSettled ? null : (
        <Steps
          what="clause"
          before={keyTable.specification.before}
          next={keyTable.specification.next}
          onGoBy={onGoBy}
        />
      )}
      {clause ? (
        <button
          type="button"
          className="present"
          title={hint(keyTable.specification.copy.does, keyTable.specification.copy)}
          onClick={() => void copyClause(clause, revision)}
        >
          {clause.number ? <b className="num">{clause.number}</b> : null} {clause.heading}
          <span className="said">, copy its number, heading and link</span>
        </button>
      ) : null}
      <span className="grow" />
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
      <PaperMenu paper={paper} />
      <button
        type="button"
        className="ib"
        aria-label="Notes"
        aria-pressed={panes.notes}
        title={hint(panes.notes ? 'Hide the notes' : 'Show the notes', keyTable.specification.notes)}
        onClick={() => onToggle('notes')}
      >
        <Icon of={PanelRight} />
      </button>
    </div>
  );
}

/** Within the text, or beside each other. */
const ViewChoice = ({ view }: { readonly view: ComparisonView }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  <span className="seg" role="group" aria-label="Changes shown">
    <button type="button" aria-pressed={view === 'inline'} onClick={() => viewComparison('inline')}>
      Inline
    </button>
    <button type="button" aria-pressed={view === 'sides'} onClick={() => viewComparison('sides')}>
      Side by side
    </button>
  </span>
);

/** Which change is present, and the ways to the next and the one before. */
function ChangeSteps({
  comparing: { shown, isComparing, tryAgain },
  changes: { at, present, isLed, goBy },
}: Pick<DocumentToolsProps, 'comparing' | 'changes'>) {
  if (tryAgain) {
    return (
      <button type="button" className="btn quiet sm stop" onClick={tryAgain}>
        Not compared. Try again
      </button>
    );
  }
  if (!shown) return isComparing ? <span className="change-steps s3">Comparing…</span> : null;
  const total = shown.list.length;
  if (total === 0) return <span className="change-steps s3">No changes</span>;
  return (
    <>
      <span className="change-steps s3 num">{at < 0 ? count(total, 'change') : `${at + 1} of ${total}`}</span>
      <span className="said" role="status">
        {isLed && present
          ? `Change ${at + 1}: ${[present.name.number, present.name.heading].filter(Boolean).join(' ')}`
          : ''}
      </span>
      <Steps
        what="change"
        before={keyTable.specification.changeBefore}
        next={keyTable.specification.nextChange}
        onGoBy={goBy}
      />
    </>
  );
}

interface StepsProps {
  readonly what: 'clause' | 'change';
  readonly before: KeyRow;
  readonly next: KeyRow;
  readonly onGoBy: (step: number) => void;
}

const Steps = ({ what, before, next, onGoBy }: StepsProps) => (
  <>
    <button
      type="button"
      className="ib"
      aria-label={`${what === 'clause' ? 'Clause' : 'Change'} before`}
      title={hint(before.does, before)}
      onClick={() => onGoBy(-1)}
    >
      <Icon of={ArrowUp} />
    </button>
    <button
      type="button"
      className="ib"
      aria-label={`Next ${what}`}
      title={hint(next.does, next)}
      onClick={() => onGoBy(1)}
    >
      <Icon of={ArrowDown} />
    </button>
  </>
);

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
