import type { Revision } from '../../shared/model/draft.ts';
import { library } from '../db/databases.ts';
import type { KeptRevision } from '../db/library.ts';
import { heldAnswer } from './held-answer.ts';

/** Every revision of every draft, newest first; `undefined` until the library has answered. */
export const useRevisions = heldAnswer<readonly KeptRevision[]>(() =>
  library.revisions.orderBy('publishedAt').reverse().toArray(),
);

/** The newest revision of each draft that is open for comment, the one that closes soonest first. */
export function openDrafts(revisions: readonly Revision[], now: Date): readonly (Revision & { closesAt: string })[] {
  const newest = new Map<string, Revision>();
  for (const revision of revisions) if (!newest.has(revision.draftId)) newest.set(revision.draftId, revision);
  return [...newest.values()]
    .filter(
      (revision): revision is Revision & { closesAt: string } =>
        revision.closesAt !== null && new Date(revision.closesAt) > now,
    )
    .sort((a, b) => a.closesAt.localeCompare(b.closesAt));
}
