/*
 * Looking again at one's comments and notes when a newer draft has come: what became of the words each is on, and the ways to
 * settle it. Everything works offline; nothing leaves from here.
 */
import { useMemo, useState } from 'react';
import type { Decision } from '../../../shared/model/carrying.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useClauses } from '../../queries/clauses.ts';
import { type Triage, useTriage } from '../../queries/triage.ts';
import { openNote } from '../../reader/open-note.ts';
import { adjust, type Place } from '../../state/places.ts';
import { NotCarried } from './not-carried.tsx';
import { keepAll, settleOne } from './settle.ts';
import { TriageList } from './triage-list.tsx';
import { TriagePane } from './triage-pane.tsx';
import { openChoices, type Spot, type TriageView, viewOf } from './triage-view.ts';

type TriagePlace = Extract<Place, { screen: 'triage' }>;

/** The triage of one revision. */
export function TriageScreen({ place }: { readonly place: TriagePlace }) {
  const triage = useTriage(place.revisionId);
  const clauses = useClauses(place.revisionId);
  if (triage === undefined || clauses === undefined) return <div className="rev" aria-busy="true" />;
  if (triage === null || triage.items.length === 0) return <NothingToSettle revision={triage?.revision ?? null} />;
  return <LoadedTriage key={place.revisionId} place={place} triage={triage} clauses={clauses} />;
}

const NothingToSettle = ({ revision }: { readonly revision: Triage['revision'] | null }) => (
  <div className="rev">
    {revision ? <NotCarried revisionId={revision.id} label={revision.label} /> : null}
    <div className="blank">
      <h2>Nothing to look at again.</h2>
      <p>
        When a newer draft changes words that you commented on, your comments wait here with both wordings side by side.
      </p>
    </div>
  </div>
);

interface LoadedTriageProps {
  readonly place: TriagePlace;
  readonly triage: Triage;
  readonly clauses: readonly Clause[];
}

function LoadedTriage({ place, triage, clauses }: LoadedTriageProps) {
  const byId = useMemo(() => new Map(clauses.map((clause) => [clause.id, clause])), [clauses]);
  const views = useMemo(() => triage.items.map((item) => viewOf(item, byId)), [triage, byId]);
  const [attachingId, setAttachingId] = useState<string | null>(null);
  // The first stays selected when it is settled and moves down the list: it is held by its id once anything was done.
  const [firstId] = useState(() => views[0]?.item.annotation.id ?? null);
  const selectedId = place.annotationId ?? firstId;
  const view = views.find(({ item }) => item.annotation.id === selectedId) ?? views[0];
  const isAttaching = view !== undefined && attachingId === view.item.annotation.id;

  const select = (annotationId: string): void => {
    openNote(null);
    setAttachingId(null);
    adjust({ ...place, annotationId });
  };
  const selectBy = (step: number): boolean => {
    const to = view && views[views.indexOf(view) + step];
    if (to) select(to.item.annotation.id);
    return to !== undefined;
  };
  const settle = async (of: TriageView, choice: Decision['choice'], spot?: Spot): Promise<void> => {
    const settled = await settleOne(triage, of, choice, spot);
    if (!settled) return;
    setAttachingId(null);
    // What is edited stays in sight, open to be written; else the next one comes.
    if (choice === 'edit' && settled.successor) {
      adjust({ ...place, annotationId: of.item.annotation.id });
      return openNote(settled.successor.id);
    }
    select(nextAfter(of, views).item.annotation.id);
  };
  const choose = (choice: Decision['choice']): void => {
    if (!view || !openChoices(view).includes(choice)) return;
    if (choice === 'reattach') setAttachingId(view.item.annotation.id);
    else void settle(view, choice);
  };
  useKeys(
    keyTable.triage,
    isAttaching
      ? {}
      : {
          ...Object.fromEntries((view ? openChoices(view) : []).map((choice) => [choice, () => choose(choice)])),
          next: () => selectBy(1),
          before: () => selectBy(-1),
        },
  );
  return (
    <>
      <TriageList
        triage={triage}
        views={views}
        selectedId={view?.item.annotation.id ?? null}
        onSelect={select}
        onKeepAll={(standing) => void keepAll(triage, standing)}
      />
      {view ? (
        <TriagePane
          triage={triage}
          views={views}
          view={view}
          clauses={clauses}
          isAttaching={isAttaching}
          onSelect={select}
          onSelectBy={selectBy}
          onChoose={choose}
          onAttach={(spot) => void settle(view, 'reattach', spot)}
          onLeave={() => setAttachingId(null)}
        />
      ) : null}
    </>
  );
}

/** The next of the same group below, else the first that is still the person's, else the one that was settled. */
function nextAfter(of: TriageView, views: readonly TriageView[]): TriageView {
  const open = views.filter((each) => each !== of && each.item.group === of.item.group);
  const below = open.find((each) => views.indexOf(each) > views.indexOf(of));
  return below ?? open[0] ?? views.find((each) => each !== of && each.item.group === 'yours') ?? of;
}
