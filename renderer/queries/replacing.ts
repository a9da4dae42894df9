/* How a response that was sent and its new version stand to each other. Pure. */
import type { Submission } from '../../shared/model/submission.ts';

/** `replaces`: the sent one whose place it takes. `by`: the one that takes its place; `'written'`: that one is being written. */
export interface Replacing {
  readonly replaces: Submission | null;
  readonly by: Submission | 'written' | null;
}

/** How one submission stands among all of them. `rewritten`: the ids of those whose new version is being written. */
export function replacingOf(
  { id, supersedes }: Submission,
  all: readonly Submission[],
  rewritten: ReadonlySet<string>,
): Replacing {
  const by = all.find((other) => other.supersedes === id && other.delivery.status !== 'withdrawn');
  return {
    replaces: all.find((other) => other.id === supersedes) ?? null,
    by: by ?? (rewritten.has(id) ? 'written' : null),
  };
}
