import { useEffect, useState } from 'react';
import type { Clause } from '../../shared/model/clause.ts';
import { useOurs } from './ours.ts';

/** What is left of an idle moment that is worth beginning another clause for, in milliseconds. */
const worthwhile = 2;

/** What each of these clauses names of the trust's own, by id: of those that name something. Looked for in idle moments, so that no frame waits. */
export function useNamedClauses(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const ours = useOurs();
  const [named, setNamed] = useState(none);
  useEffect(() => {
    const found = new Map<string, string>();
    const rest = clauses.values();
    const look = (idle: IdleDeadline): void => {
      while (idle.timeRemaining() > worthwhile) {
        const { value: clause } = rest.next();
        if (!clause) {
          setNamed(found);
          return;
        }
        const words = ours?.find(`${clause.heading}\n${clause.text}`) ?? null;
        if (words !== null) found.set(clause.id, words);
      }
      turn = requestIdleCallback(look);
    };
    let turn = ours?.hasNames ? requestIdleCallback(look) : 0;
    if (!ours?.hasNames) setNamed(none);
    return () => cancelIdleCallback(turn);
  }, [ours, clauses]);
  return named;
}

const none: ReadonlyMap<string, string> = new Map();
