import { collectionText } from '../../shared/annotation/collection.ts';
import { sourceAddress } from '../../shared/annotation/json-ld.ts';
import type { OnBehalfOf } from '../../shared/model/response.ts';
import type { Review } from './review.ts';

/**
 * The exact text that leaves: the comments of a review as JSON-LD, under the id of the submission. The same review gives
 * the same bytes. Nothing but comments can be in it: anything else neither compiles nor runs.
 */
export function responseContent(review: Review, submissionId: string): string {
  const { sourceId, sourceUrl, title, draft, profile, onBehalfOf, replaced, comments } = review;
  return collectionText({
    id: submissionId,
    label: title,
    sender: {
      name: profile.name.trim(),
      role: orNull(profile.role),
      trust: orNull(profile.trust),
      region: profile.region,
    },
    onBehalfOf: onBehalfOf && onBehalfOf.name.trim() !== '' ? trimmed(onBehalfOf) : null,
    supersedes: replaced?.submissionId ?? null,
    sources: [
      {
        id: sourceId,
        url: sourceAddress(sourceUrl, sourceId),
        title,
        draft: draft?.title ?? null,
        revision: draft?.revision ?? null,
        publishedAt: draft?.publishedAt ?? null,
      },
    ],
    comments,
  });
}

const trimmed = ({ name, email }: OnBehalfOf): OnBehalfOf => ({ name: name.trim(), email: email.trim() });
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
