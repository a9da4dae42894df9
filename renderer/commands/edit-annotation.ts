import type { Annotation, Body } from '../../shared/model/annotation.ts';
import type { Result } from '../../shared/result.ts';
import type { AnnotationPorts } from './annotate.ts';
import { keep, Refusal } from './keep.ts';

/** Change what an annotation says. A comment that has left with a response stays as it left (`conflict`). */
export function editAnnotation(
  { desk, now }: Pick<AnnotationPorts, 'desk' | 'now'>,
  id: string,
  body: Body,
): Promise<Result<Annotation>> {
  return keep(() =>
    desk.transaction('rw', desk.annotations, async () => {
      const before = await desk.annotations.get(id);
      if (!before) throw new Refusal({ kind: 'conflict', detail: 'It is no longer here.' });
      if (before.submissionId !== null) {
        throw new Refusal({ kind: 'conflict', detail: 'It is part of a response that is ready to go.' });
      }
      if (before.settledIn !== undefined) {
        throw new Refusal({ kind: 'conflict', detail: 'You settled it in a later draft; it stays here as it was.' });
      }
      const after: Annotation = { ...before, body, modifiedAt: now().toISOString() };
      await desk.annotations.put(after);
      return after;
    }),
  );
}
