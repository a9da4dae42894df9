/*
 * Comments as the programme receives them: a W3C Web Annotation collection (JSON-LD). What leaves is exactly what is made here
 * from what is given, so the same comments are the same bytes and the same digest. Highlights and notes are private for ever:
 * they do not compile here, and throw.
 */
import type { Comment } from '../model/annotation.ts';
import type { OnBehalfOf } from '../model/response.ts';
import {
  annotationHead,
  type CommentedSource,
  commentSaid,
  context,
  type JsonObject,
  motivationOf,
  person,
  present,
  principal,
  type Sender,
  specificResource,
  urn,
} from './json-ld.ts';

/** One sending of comments. `id`: the submission's UUID; `supersedes`: that of the one it replaces. */
export interface Sending {
  readonly id: string;
  readonly label: string;
  readonly sender: Sender;
  readonly onBehalfOf: OnBehalfOf | null;
  readonly supersedes: string | null;
  readonly sources: readonly CommentedSource[];
  readonly comments: readonly Comment[];
}

/** The AnnotationCollection of a sending, as JSON-LD. Throws if a comment is none, or its source is not among `sources`. */
export function toCollection({ id, label, sender, onBehalfOf, supersedes, sources, comments }: Sending): JsonObject {
  const items = comments.map((comment) => commentJson(comment, sender, sources));
  return {
    '@context': context,
    id: urn(id),
    type: 'AnnotationCollection',
    label,
    total: items.length,
    creator: person(sender),
    ...(onBehalfOf === null ? {} : { 'pitchside:onBehalfOf': principal(onBehalfOf) }),
    ...present('pitchside:supersedes', supersedes === null ? null : urn(supersedes)),
    first: { id: `${urn(id)}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** One comment as an Annotation that stands alone. Throws as `toCollection` does. */
export const toAnnotation = (comment: Comment, sender: Sender, source: CommentedSource): JsonObject => ({
  '@context': context,
  ...commentJson(comment, sender, [source]),
});

/** The text that leaves: JSON, its keys in the order above. */
export const collectionText = (sending: Sending): string => JSON.stringify(toCollection(sending));

/** One comment within a collection. Throws as `toCollection` does. */
export function commentJson(comment: Comment, sender: Sender, sources: readonly CommentedSource[]): JsonObject {
  const { id, body, target, replaces } = comment;
  if (body.type !== 'comment') throw new Error(`Only comments leave; annotation ${id} is private`);
  return {
    ...annotationHead(comment, motivationOf(body), sender),
    ...commentSaid(body),
    ...present('pitchside:replaces', replaces === undefined ? null : urn(replaces)),
    target: specificResource(target, sourceOf(comment, sources)),
  };
}

function sourceOf({ target }: Comment, sources: readonly CommentedSource[]): CommentedSource {
  const source = sources.find(({ id }) => id === target.sourceId);
  if (source === undefined) throw new Error(`Nothing is known of the source ${target.sourceId}`);
  return source;
}
