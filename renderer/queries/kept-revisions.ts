import type { Revision } from '../../shared/model/draft.ts';

/** Drafts as their revisions whose document is here, oldest first. */
export function keptRevisions<R extends Revision>(revisions: readonly R[]): readonly (readonly R[])[] {
  const byDraft = new Map<string, R[]>();
  for (const revision of revisions) {
    if (revision.document.status !== 'kept') continue;
    byDraft.set(revision.draftId, [...(byDraft.get(revision.draftId) ?? []), revision]);
  }
  return [...byDraft.values()].map((each) =>
    each.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.label.localeCompare(b.label)),
  );
}
