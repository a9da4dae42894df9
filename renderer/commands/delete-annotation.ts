import type { Annotation } from '../../shared/model/annotation.ts';
import type { Result } from '../../shared/result.ts';
import type { AnnotationPorts } from './annotate.ts';
import { changeAnnotation } from './change-annotation.ts';

type Ports = Pick<AnnotationPorts, 'desk' | 'now'>;

/** Put an annotation away; `restoreAnnotation` brings it back. A comment that has left with a response stays (`conflict`). */
export const deleteAnnotation = ({ desk, now }: Ports, id: string): Promise<Result<Annotation>> =>
  changeAnnotation(desk, id, { deletedAt: now().toISOString() });

/** Bring back an annotation that was put away. */
export const restoreAnnotation = ({ desk }: Pick<Ports, 'desk'>, id: string): Promise<Result<Annotation>> =>
  changeAnnotation(desk, id, { deletedAt: null });
