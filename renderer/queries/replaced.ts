import type { Annotation } from '../../shared/model/annotation.ts';

/** Annotations without the sent comments that a new version among them stands for: one of the two is shown, so nothing is seen double. */
export function withoutReplaced<A extends Annotation>(annotations: readonly A[]): readonly A[] {
  const replaced = new Set(
    annotations.flatMap(({ replaces, deletedAt }) => (replaces && deletedAt === null ? [replaces] : [])),
  );
  return replaced.size === 0 ? annotations : annotations.filter(({ id }) => !replaced.has(id));
}
