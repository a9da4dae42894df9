/*
 * One looking at the briefing. What is new is counted from the looking before it, however often the person goes to an
 * item and comes back; when they left is written down each time, so that closing the app loses nothing.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import { setPreference } from '../../commands/set-preference.ts';
import { usePreference } from '../../queries/preferences.ts';

/** `since` undefined: no visit in this session yet. */
interface Visit {
  readonly since: string | null | undefined;
  readonly leftAt: number | null;
}

const useVisit = create<Visit>(() => ({ since: undefined, leftAt: null }));

/** Coming back within this time goes on with the same looking. */
const pause = 30 * 60_000;

/** Whether it was left, and for longer than a pause. */
const isOver = ({ leftAt }: Visit): boolean => leftAt !== null && Date.now() - leftAt > pause;

/** When the briefing was last looked at, before this time; `null`: never; `undefined` until the desk has answered. */
export function useSinceLastLook(): string | null | undefined {
  const stored = usePreference('lastLookedAt');
  const visit = useVisit();
  const { since } = visit;
  const isStale = since === undefined || isOver(visit);
  useEffect(() => {
    if (stored === undefined) return;
    useVisit.setState((visit) => (isStale ? { since: stored, leftAt: null } : { ...visit, leftAt: null }));
  }, [stored, isStale]);
  useEffect(() => {
    const leave = (): void => {
      useVisit.setState({ leftAt: Date.now() });
      void setPreference('lastLookedAt', new Date().toISOString());
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
  }, []);
  return isStale ? stored : since;
}
