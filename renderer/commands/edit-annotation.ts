import type { Annotation, Body } from '../../shared/model/annotation.ts';
import type { Result } from '../../shared/result.ts';
import type { AnnotationPorts } from './annotate.ts';
import { changeAnnotation } from './change-annotation.ts';

/** Change what an annotation says. A comment that has left with a response stays as it left (`conflict`). */
export function editAnnotation(
  { desk, now }: Pick<AnnotationPorts, 'desk' | 'now'>,
  id: string,
  body: Body,
): Promise<Result<Annotation>> {
  return changeAnnotation(desk, id, { body, modifiedAt: now().toISOString() });
}
