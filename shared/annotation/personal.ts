/*
 * Everything that a person marked or wrote, as one W3C collection for themselves: to keep, and to import again without loss
 * (`read-collection.ts`). It holds private notes and highlights, so it says plainly that it is personal, and so does its file's
 * name. No response is made of it: what leaves is made by `collection.ts` alone, which knows nothing of these.
 */
import type { Annotation, Comment } from '../model/annotation.ts';
import { commentJson } from './collection.ts';
import {
  annotationHead,
  type CommentedSource,
  context,
  type JsonObject,
  person,
  present,
  type Sender,
  specificResource,
  textualBody,
  urn,
} from './json-ld.ts';

/** What is gathered for a person. Of `sources`, each annotation's own must be among them. */
export interface Personal {
  readonly id: string;
  readonly sender: Sender;
  readonly sources: readonly CommentedSource[];
  readonly annotations: readonly Annotation[];
}

/** The label of a personal collection. */
export const personalLabel = 'Personal: all my annotations, with private notes';

/** A person's annotations as an AnnotationCollection (JSON-LD), private ones marked so. Throws if a source is not among `sources`. */
export function personalText({ id, sender, sources, annotations }: Personal): string {
  const bySourceId = new Map(sources.map((source) => [source.id, source]));
  const items = annotations.map((annotation) => {
    const source = bySourceId.get(annotation.target.sourceId);
    if (source === undefined) throw new Error(`Nothing is known of the source ${annotation.target.sourceId}`);
    return personalJson(annotation, sender, { ...source, title: annotation.target.sourceTitle });
  });
  const collection: JsonObject = {
    '@context': context,
    id: urn(id),
    type: 'AnnotationCollection',
    label: personalLabel,
    total: items.length,
    creator: person(sender),
    'pitchside:audience': 'personal',
    first: { id: `${urn(id)}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return JSON.stringify(collection, null, 1);
}

function personalJson(annotation: Annotation, sender: Sender, source: CommentedSource): JsonObject {
  const { submissionId, deletedAt, settledIn } = annotation;
  return {
    ...(isComment(annotation) ? commentJson(annotation, sender, [source]) : privateJson(annotation, sender, source)),
    ...present('pitchside:submission', submissionId === null ? null : urn(submissionId)),
    ...present('pitchside:deleted', deletedAt),
    ...present('pitchside:settledIn', settledIn ?? null),
  };
}

function privateJson(annotation: Annotation, sender: Sender, source: CommentedSource): JsonObject {
  const { body, target } = annotation;
  return {
    ...annotationHead(annotation, body.type === 'highlight' ? 'highlighting' : 'commenting', sender),
    ...(body.type === 'note' ? { body: [textualBody(body.text, 'commenting')] } : {}),
    'pitchside:kind': body.type,
    ...(body.type === 'highlight' ? { 'pitchside:colour': body.colour } : {}),
    'pitchside:audience': 'personal',
    target: specificResource(target, source),
  };
}

const isComment = (annotation: Annotation): annotation is Comment => annotation.body.type === 'comment';
