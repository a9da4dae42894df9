import type { Comment } from '../../../shared/model/annotation.ts';
import { go } from '../../state/places.ts';

/** Go to what a comment is on. */
export function openComment({ target }: Comment): void {
  if (target.kind === 'entry') go({ screen: 'news', tab: 'all', entryId: target.sourceId });
  else go({ screen: 'specification', revisionId: target.sourceId, clauseId: target.passageId });
}

/** Go back to writing on a source. */
export function openSource(sourceId: string, kind: 'clause' | 'entry'): void {
  if (kind === 'entry') go({ screen: 'news', tab: 'all', entryId: sourceId });
  else go({ screen: 'specification', revisionId: sourceId, clauseId: null });
}
