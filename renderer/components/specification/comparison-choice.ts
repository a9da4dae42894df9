/* What a revision is compared with, and how it is shown: chosen for each revision, and kept while the window lives. */
import { create } from 'zustand';
import type { Revision } from '../../../shared/model/draft.ts';

/** Within the text, or the two wordings beside each other. */
export type ComparisonView = 'inline' | 'sides';

/** A revision's id; null: no comparison; undefined: what is best for a person who has not said. */
interface Choices {
  readonly view: ComparisonView;
  readonly baseOf: Readonly<Record<string, string | null>>;
}

export const useComparisonChoice = create<Choices>(() => ({ view: 'inline', baseOf: {} }));

/** Compare this revision with that one, or (null) with none. */
export const compareWith = (revisionId: string, baseId: string | null): void =>
  useComparisonChoice.setState(({ baseOf }) => ({ baseOf: { ...baseOf, [revisionId]: baseId } }));

/** Show comparisons so from now on. */
export const viewComparison = (view: ComparisonView): void => useComparisonChoice.setState({ view });

/** The other revisions of the same draft whose text is here, newest first. */
export const comparable = (revision: Revision, revisions: readonly Revision[]): readonly Revision[] =>
  revisions
    .filter(
      ({ id, draftId, document }) => draftId === revision.draftId && id !== revision.id && document.status === 'kept',
    )
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));

/** Whether `other` came out before `revision`. */
export const isEarlier = (other: Revision, revision: Revision): boolean => other.publishedAt < revision.publishedAt;

/** What to compare with where nothing was chosen: the latest earlier revision that was read, else the predecessor, else none. */
export function usualBase(
  revision: Revision,
  others: readonly Revision[],
  readIds: ReadonlySet<string>,
): Revision | null {
  const earlier = others.filter((other) => isEarlier(other, revision));
  return (
    earlier.find(({ id }) => readIds.has(id)) ?? earlier.find(({ label }) => label === revision.predecessor) ?? null
  );
}
