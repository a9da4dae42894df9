/* Which change is present, and how to go to another. */
import { useCallback, useEffect, useState } from 'react';
import type { ShownChange, ShownComparison } from './shown-comparison.ts';

interface FollowChangesInput {
  readonly shown: ShownComparison | null;
  readonly currentId: string | null;
  readonly orderOf: (clauseId: string) => number;
  /** Go to a clause; `otherId`: to the clause of the other revision that stands after it. */
  readonly goTo: (clauseId: string, otherId?: string) => void;
  readonly firstId: string | null;
}

/** `at`: the index of the present change, -1 before the first; `isLed`: it was gone to, not scrolled past. */
export interface FollowedChanges {
  readonly at: number;
  readonly present: ShownChange | null;
  readonly isLed: boolean;
  readonly go: (change: ShownChange) => void;
  readonly goBy: (step: number) => void;
}

/** Follow the changes: the one that was gone to, until the present clause is another; else the last at or before that clause. */
export function useFollowedChanges({ shown, currentId, orderOf, goTo, firstId }: FollowChangesInput): FollowedChanges {
  const [led, setLed] = useState<{ readonly change: ShownChange; readonly currentId: string | null } | null>(null);
  useEffect(() => {
    setLed((before) => (before && before.currentId !== currentId ? null : before));
  }, [currentId]);
  const list = shown?.list ?? none;
  const here = currentId === null ? -1 : orderOf(currentId);
  const passed = list.findLastIndex(({ openId, afterId }) =>
    openId === null ? afterId === null || orderOf(afterId) < here : orderOf(openId) <= here,
  );
  const ledAt = led && led.currentId === currentId ? list.indexOf(led.change) : -1;
  const at = ledAt >= 0 ? ledAt : passed;
  const go = useCallback(
    (change: ShownChange): void => {
      const clauseId = change.openId ?? change.afterId ?? firstId;
      setLed({ change, currentId: clauseId });
      if (clauseId !== null) goTo(clauseId, change.openId === null ? (change.otherId ?? undefined) : undefined);
    },
    [goTo, firstId],
  );
  const present = list[at] ?? null;
  const goBy = (step: number): void => {
    // Between two changes, the one before is the last that was passed.
    const isOn = ledAt >= 0 || present?.openId === currentId;
    const to = list[step < 0 && !isOn ? at : at + step];
    if (to) go(to);
  };
  return { at, present, isLed: ledAt >= 0, go, goBy };
}

const none: readonly ShownChange[] = [];
