/*
 * Two revisions compared, for the window that shows them. A pair is compared once and remembered while the window lives;
 * its key holds when each document was kept, so a document that came again is compared again.
 */
import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Clause } from '../../shared/model/clause.ts';
import type { Revision } from '../../shared/model/draft.ts';
import { desk, library } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { compareInWorker } from '../workers/compare.ts';
import type { Compared } from '../workers/compare-worker.ts';
import { useAnswer } from './use-answer.ts';

/** How far a comparison has come. */
export type ComparisonState =
  | { readonly status: 'none' }
  | { readonly status: 'comparing' }
  | { readonly status: 'ready'; readonly compared: Compared }
  | { readonly status: 'failed'; readonly tryAgain: () => void };

const remembered = new Map<string, Promise<Compared>>();
const most = 8;

/** The earlier revision against the later; `earlier` null: nothing to compare with. */
export function useComparison(earlier: Revision | null, later: Revision): ComparisonState {
  const key = earlier === null ? null : [stamp(earlier), stamp(later)].join('\n');
  const [known, setKnown] = useState<{ readonly key: string; readonly compared: Compared | null } | null>(null);
  const [turn, setTurn] = useState(0);
  const oldRevisionId = earlier?.id ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn more is another try
  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    const tell = (compared: Compared | null): void => {
      if (isWanted) startTransition(() => setKnown({ key, compared }));
    };
    remember(key, () => compareInWorker({ library: library.name, oldRevisionId, newRevisionId: later.id })).then(
      tell,
      () => {
        remembered.delete(key);
        tell(null);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, oldRevisionId, later.id, turn]);
  const tryAgain = useCallback(() => {
    setKnown(null);
    setTurn((before) => before + 1);
  }, []);
  if (key === null) return none;
  if (known?.key !== key) return comparing;
  return known.compared === null ? { status: 'failed', tryAgain } : readyOf(known.compared);
}

const none: ComparisonState = { status: 'none' };
const comparing: ComparisonState = { status: 'comparing' };
const ready = new WeakMap<Compared, ComparisonState>();

/** One object for one comparison, so that what is drawn of it is drawn once. */
function readyOf(compared: Compared): ComparisonState {
  const known = ready.get(compared) ?? { status: 'ready', compared };
  ready.set(compared, known);
  return known;
}

const stamp = ({ id, document }: Revision): string =>
  `${id} ${document.status === 'kept' ? document.keptAt : document.status}`;

function remember(key: string, compare: () => Promise<Compared>): Promise<Compared> {
  const known = remembered.get(key);
  if (known) return known;
  const made = compare();
  remembered.set(key, made);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= most) break;
    remembered.delete(oldest);
  }
  return made;
}

/** Those of these revisions of which a clause was read. */
export async function readRevisionIds(from: Desk, revisionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const counts = await Promise.all(
    revisionIds.map((id) =>
      from.readings
        .where('id')
        .startsWith(`${id}#`)
        .filter(({ readAt }) => readAt !== null)
        .limit(1)
        .count(),
    ),
  );
  return new Set(revisionIds.filter((_, index) => (counts[index] ?? 0) > 0));
}

/** The same, as it was when it was first asked: what is read now must not change what it is compared with. `undefined` until known. */
export const useReadRevisionIds = (revisionIds: readonly string[]): ReadonlySet<string> | undefined => {
  const asked = revisionIds.join('\n');
  const [known, setKnown] = useState<{ readonly asked: string; readonly read: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const tell = (read: ReadonlySet<string>): void => {
      if (isWanted) setKnown({ asked, read });
    };
    // Unknown is as good as unread: the draft before is compared with.
    readRevisionIds(desk, asked === '' ? [] : asked.split('\n')).then(tell, () => tell(new Set()));
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return known?.asked === asked ? known.read : undefined;
};

/** Clauses of another revision by their ids; `undefined` until the library has answered. */
export const useClausesById = (ids: readonly string[]): ReadonlyMap<string, Clause> | undefined =>
  useAnswer(ids.join('\n'), async () => {
    const found = await library.clauses.bulkGet([...ids]);
    return new Map(found.flatMap((clause) => (clause ? [[clause.id, clause] as const] : [])));
  });
