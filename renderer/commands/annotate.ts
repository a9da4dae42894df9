import type { Annotation, Body, Target } from '../../shared/model/annotation.ts';
import type { Result } from '../../shared/result.ts';
import type { Desk } from '../db/desk.ts';
import { keep } from './keep.ts';

/** What writing an annotation needs of the world. */
export interface AnnotationPorts {
  readonly desk: Desk;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Keep a new annotation: on disk when this returns. Fails with `storage`. */
export function annotate(
  { desk, now, newId }: AnnotationPorts,
  { target, body }: { readonly target: Target; readonly body: Body },
): Promise<Result<Annotation>> {
  const at = now().toISOString();
  const annotation: Annotation = {
    id: newId(),
    target,
    body,
    submissionId: null,
    createdAt: at,
    modifiedAt: at,
    deletedAt: null,
  };
  return keep(async () => {
    await desk.annotations.add(annotation);
    return annotation;
  });
}
