/* A revision that is open: outline, text and comments. Which clause is present is known here, for all three show it. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Clause } from '../../../shared/model/clause.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import type { Tree } from '../../../shared/model/tree.ts';
import { useAnnotations } from '../../queries/annotations.ts';
import { useReadClauseIds } from '../../queries/clauses.ts';
import { useNamedClauses } from '../../queries/named-clauses.ts';
import { ReadingSurface } from '../../reader/reading-surface.tsx';
import { NotCarried } from '../triage/not-carried.tsx';
import { useIsNarrow } from '../window-room.ts';
import { ChangesDock } from './changes-dock.tsx';
import { ChangesSummary } from './changes-summary.tsx';
import { CommentsDock } from './comments-dock.tsx';
import { useComparisonChoice } from './comparison-choice.ts';
import { copyClause, copyClauseLink } from './copy-clause.ts';
import { DocumentText } from './document-text.tsx';
import { DocumentTools } from './document-tools.tsx';
import { useDraftPaper } from './draft-paper.ts';
import { blockOf } from './drawn-clauses.ts';
import { FindInDraft } from './find-in-draft.tsx';
import { useFollowedChanges } from './follow-changes.ts';
import { useFollowedClause } from './follow-clauses.ts';
import { outlineRows, rankedOutline } from './outline.ts';
import { OutlineLegend, OutlinePane } from './outline-pane.tsx';
import { PaperHead } from './paper-head.tsx';
import { useReadTracking } from './read-tracking.ts';
import { useRememberedPlace } from './remembered-place.ts';
import { RevisionChooser } from './revision-chooser.tsx';
import { useSpecificationKeys } from './specification-keys.ts';
import { useShownComparison } from './use-shown-comparison.ts';

interface OpenDraftProps {
  readonly revision: Revision;
  readonly revisions: readonly Revision[];
  readonly clauses: readonly Clause[];
  readonly leftAtId: string | null;
  readonly wantedClauseId: string | null;
}

/** The revision at the clause that was asked for, else where it was left, else at its beginning. */
export function OpenDraft({ revision, revisions, clauses, leftAtId, wantedClauseId }: OpenDraftProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const order = useMemo(() => new Map(clauses.map(({ id }, index) => [id, index])), [clauses]);
  const [startId] = useState(() => [wantedClauseId, leftAtId].find((id) => id !== null && order.has(id)) ?? null);
  const firstId = clauses[0]?.id ?? null;
  const [followedId, goTo] = useFollowedClause(scroller, startId ?? firstId);
  const currentId = followedId !== null && order.has(followedId) ? followedId : firstId;
  const [panes, setPanes] = useState({ outline: true, outlineAlone: false, notes: true, notesOfSides: false });

  const orderOf = useCallback((id: string): number => order.get(id) ?? clauses.length, [order, clauses.length]);
  const comparing = useShownComparison(revision, revisions, orderOf);
  const { shown } = comparing;
  const view = useComparisonChoice((choice) => choice.view);
  const changes = useFollowedChanges({ shown, currentId, orderOf, goTo, firstId });
  const [isChangesDocked, setIsChangesDocked] = useState(true);
  // Two wordings beside each other leave no room for notes until they are asked for.
  const notes = view === 'sides' && comparing.base ? 'notesOfSides' : 'notes';
  const isNarrow = useIsNarrow();
  // In a narrow window the outline covers the text: it is shown when it is asked for.
  const outlinePane = isNarrow ? 'outlineAlone' : 'outline';

  const isSides = view === 'sides' && shown !== null;
  const pageClass = `page scroll ${isSides ? 'in-sides' : ''}`;

  const outline = useMemo(() => rankedOutline(clauses), [clauses]);
  const annotations = useAnnotations(revision.id) ?? none;
  const readIds = useReadClauseIds(revision.id);
  const named = useNamedClauses(clauses);
  const rows = useMemo(
    () => outlineRows(outline, annotations, readIds, shown?.byId, named),
    [outline, annotations, readIds, shown, named],
  );
  const textIds = useMemo(() => clauses.filter(({ text }) => text !== '').map(({ id }) => id), [clauses]);
  const source = useMemo(
    () => ({ kind: 'clause' as const, id: revision.id, title: `${revision.draftTitle} ${revision.label}` }),
    [revision.id, revision.draftTitle, revision.label],
  );

  useEffect(() => {
    if (startId !== null) goTo(startId);
  }, [startId, goTo]);
  // Drawn in another way, the text is elsewhere: the present clause stays present.
  const present = useRef(currentId);
  present.current = currentId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of view that matters
  useLayoutEffect(() => {
    if (present.current !== null && present.current !== firstId) goTo(present.current);
  }, [isSides]);
  useRememberedPlace({ revisionId: revision.id, currentId, wantedClauseId, goTo });
  useReadTracking(scroller, textIds, readIds);
  const paper = useDraftPaper(revision, scroller);
  const goBy = (step: number): void => {
    const to = clauses[(order.get(currentId ?? '') ?? 0) + step];
    if (to) goTo(to.id);
  };
  const toggle = (which: 'outline' | 'notes'): void => {
    const pane = which === 'notes' ? notes : outlinePane;
    setPanes((before) => ({ ...before, [pane]: !before[pane] }));
  };
  const goFromOutline = (id: string): void => {
    goTo(id);
    setPanes((before) => ({ ...before, outlineAlone: false }));
  };
  const current = clauses[order.get(currentId ?? '') ?? 0];
  const copy = (): void => {
    if (current) void copyClause(current, revision);
  };
  const copyLink = (): void => {
    if (current) void copyClauseLink(current, revision);
  };
  useSpecificationKeys({ goBy, goByChange: changes.goBy, copy, copyLink, toggle, paper });
  const follow = (fragment: string): void => {
    const named = clauses.find(({ key, anchor }) => key === fragment || anchor === fragment);
    const found = named ?? clauses.find(({ tree }) => isPlacedIn(tree, fragment));
    if (found) goTo(found.id);
  };

  return (
    <>
      {panes[outlinePane] ? (
        <aside className="outline" aria-label="Draft">
          {isNarrow ? (
            <button type="button" className="btn sm back" onClick={() => toggle('outline')}>
              Back to the text
            </button>
          ) : null}
          <RevisionChooser revision={revision} revisions={revisions} />
          <OutlinePane rows={rows} currentId={currentId} onGo={goFromOutline} />
          <OutlineLegend withChanges={(shown?.list.length ?? 0) > 0} withNamed={named.size > 0} />
        </aside>
      ) : null}
      <section className="doc" aria-label="Text" inert={isNarrow && panes.outlineAlone}>
        <DocumentTools
          revision={revision}
          clause={current}
          annotations={annotations}
          paper={paper}
          panes={{ outline: panes[outlinePane], notes: panes[notes] }}
          comparing={comparing}
          view={view}
          changes={changes}
          onGoBy={goBy}
          onToggle={toggle}
        />
        <FindInDraft clauses={clauses} scroller={scroller} currentId={currentId} goTo={goTo} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, and so must be reachable by keyboard */}
        <div className={pageClass} ref={scroller} tabIndex={0} role="document" aria-label={source.title}>
          <ReadingSurface
            source={source}
            notes={panes[notes] ? 'beside' : 'hidden'}
            currentPassageId={currentId}
            orderOf={orderOf}
            onFollow={follow}
            onNotesWanted={() => setPanes((before) => ({ ...before, [notes]: true }))}
          >
            <PaperHead revision={revision} />
            <NotCarried revisionId={revision.id} label={revision.label} />
            <ChangesSummary comparing={comparing} />
            <DocumentText
              label={revision.label}
              clauses={clauses}
              outline={outline}
              named={named}
              startId={startId}
              near={blockOf(order.get(currentId ?? '') ?? 0)}
              shown={shown}
              view={view}
              isWhole={paper.isWanted}
              onWhole={paper.whenDrawn}
            />
          </ReadingSurface>
        </div>
      </section>
      {shown && shown.list.length > 0 && isChangesDocked ? (
        <ChangesDock
          shown={shown}
          annotations={annotations}
          present={changes.present}
          onGo={changes.go}
          onComments={() => setIsChangesDocked(false)}
        />
      ) : (
        <CommentsDock
          annotations={annotations}
          orderOf={orderOf}
          onGo={goTo}
          onChanges={shown && shown.list.length > 0 ? () => setIsChangesDocked(true) : null}
        />
      )}
    </>
  );
}

const none = [] as const;

/** Whether a place of this name stands in a text: most of a long document is not drawn, so it is not looked for there. */
const isPlacedIn = (node: Tree | Tree['children'][number], name: string): boolean =>
  (node.type === 'element' && node.properties.id === name) ||
  ('children' in node && node.children.some((child) => isPlacedIn(child, name)));
