/* The private notes on a source, to be shown apart from what leaves. A review never holds them, so nothing that leaves can. */
import type { Annotation, Body } from '../../shared/model/annotation.ts';
import { desk } from '../db/databases.ts';
import { readAnnotations } from './annotations.ts';
import { useAnswer } from './use-answer.ts';

/** An annotation that is a private note. */
export type PrivateNote = Annotation & { readonly body: Extract<Body, { type: 'note' }> };

/** The private notes on a source, oldest first; `undefined` until the desk has answered. */
export const usePrivateNotes = (sourceId: string): readonly PrivateNote[] | undefined =>
  useAnswer(sourceId, async () => (await readAnnotations(desk, sourceId)).filter(isPrivateNote));

const isPrivateNote = (annotation: Annotation): annotation is PrivateNote => annotation.body.type === 'note';
