/*
 * One looking at a screen. What is new is counted from the looking before it, however often the person goes elsewhere
 * and comes back; when they left is written down each time, so that closing the app loses nothing.
 */
import { useEffect } from 'react';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { setPreference } from '../commands/set-preference.ts';
import { usePreference } from '../queries/preferences.ts';

/** `since` undefined: no visit in this session yet. */
interface Visit {
  readonly since: string | null | undefined;
  readonly leftAt: number | null;
}

/** Coming back within this time goes on with the same looking. */
const pause = 30 * 60_000;

/** Whether it was left, and for longer than a pause. */
const isOver = ({ leftAt }: Visit): boolean => leftAt !== null && Date.now() - leftAt > pause;

/** Makes the hook of one screen: when it was last looked at, before this time; `null`: never; `undefined` until the desk has answered. */
export function lastLook(name: 'lastLookedAt' | 'programmeLookedAt'): () => string | null | undefined {
  const useVisit = create<Visit>(() => ({ since: undefined, leftAt: null }));
  return () => useSince(name, useVisit);
}

function useSince(
  name: Parameters<typeof lastLook>[0],
  useVisit: UseBoundStore<StoreApi<Visit>>,
): string | null | undefined {
  const stored = usePreference(name);
  const visit = useVisit();
  const { since } = visit;
  const isStale = since === undefined || isOver(visit);
  useEffect(() => {
    if (stored === undefined) return;
    useVisit.setState((visit) => (isStale ? { since: stored, leftAt: null } : { ...visit, leftAt: null }));
  }, [stored, isStale, useVisit]);
  useEffect(() => {
    const leave = (): void => {
      useVisit.setState({ leftAt: Date.now() });
      void setPreference(name, new Date().toISOString());
    };
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
      else useVisit.setState((visit) => (isOver(visit) ? {} : { leftAt: null }));
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [name, useVisit]);
  return isStale ? stored : since;
}
