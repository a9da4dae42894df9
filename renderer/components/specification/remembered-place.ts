/* Keeps where one is: in the place of the window (for back and forward) and on the desk (for another day). */
import { useEffect, useRef } from 'react';
import { here } from '../../commands/annotation-ports.ts';
import { rememberClause } from '../../commands/read-position.ts';
import { adjust, usePlaces } from '../../state/places.ts';

interface RememberedPlaceInput {
  readonly revisionId: string;
  readonly currentId: string | null;
  readonly wantedClauseId: string | null;
  readonly goTo: (clauseId: string) => void;
}

const settlesIn = 400;

/** Write down the present clause when it has settled; go to the one that the place asks for when that changes from outside. */
export function useRememberedPlace({ revisionId, currentId, wantedClauseId, goTo }: RememberedPlaceInput): void {
  const written = useRef(wantedClauseId);
  useEffect(() => {
    if (wantedClauseId === null || wantedClauseId === written.current) return;
    written.current = wantedClauseId;
    goTo(wantedClauseId);
  }, [wantedClauseId, goTo]);
  useEffect(() => {
    if (currentId === null) return;
    const keep = (): void => {
      // A place that could not be kept is kept with the next.
      rememberClause(here, revisionId, currentId).catch(() => {});
    };
    let isKept = false;
    const timer = setTimeout(() => {
      isKept = true;
      keep();
      const { current } = usePlaces.getState();
      if (current.screen !== 'specification') return;
      written.current = currentId;
      adjust({ screen: 'specification', revisionId, clauseId: currentId });
    }, settlesIn);
    return () => {
      clearTimeout(timer);
      if (!isKept && isLeft(revisionId)) keep();
    };
  }, [revisionId, currentId]);
}

/** Whether the person has gone to another screen, or to another revision. */
function isLeft(revisionId: string): boolean {
  const { current } = usePlaces.getState();
  return current.screen !== 'specification' || (current.revisionId ?? revisionId) !== revisionId;
}
