/* The words of a clause that an answer changed: beside what an office says that it did, what it did. */
import type { Clause } from '../../../shared/model/clause.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import type { GivenAnswer } from '../../queries/answers.ts';
import { useComparison } from '../../queries/comparison.ts';
import { Changes } from '../annotation/word-changes.tsx';
import { excerptOf } from '../specification/shown-comparison.ts';
import { baseOf } from './see-change.tsx';

/** The change in words, against the revision commented on. `isShort`: only what matters most of it. Nothing where it cannot be told. */
export function ShownChange({ given, isShort = false }: { readonly given: GivenAnswer; readonly isShort?: boolean }) {
  const { applied } = given;
  const base = baseOf(given);
  if (!applied?.revision || !applied.clause || !base) return null;
  return <Compared base={base} revision={applied.revision} clause={applied.clause} isShort={isShort} />;
}

interface ComparedProps {
  readonly base: Revision;
  readonly revision: Revision;
  readonly clause: Pick<Clause, 'id' | 'number' | 'heading'>;
  readonly isShort: boolean;
}

function Compared({ base, revision, clause, isShort }: ComparedProps) {
  const state = useComparison(base, revision);
  const name = clause.number ?? clause.heading;
  if (state.status === 'comparing') return <p className="where">Comparing with {base.label}…</p>;
  if (state.status !== 'ready') return null;
  const change = state.compared.comparison.changes.find(({ newId }) => newId === clause.id);
  if (!change) return null;
  const runs = isShort ? excerptOf(change) : change.runs;
  if (runs.length === 0)
    return (
      <p className="where">
        The words of {name} are the same in {base.label} and {revision.label}.
      </p>
    );
  return (
    <p className="pw">
      <span className="said">
        {name} in {revision.label}:{' '}
      </span>
      <Changes changes={runs} isShort />
    </p>
  );
}
