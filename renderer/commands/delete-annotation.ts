import type { Annotation } from '../../shared/model/annotation.ts';
import type { Result } from '../../shared/result.ts';
import type { AnnotationPorts } from './annotate.ts';
import { keep, Refusal } from './keep.ts';

type Ports = Pick<AnnotationPorts, 'desk' | 'now'>;

/** Put an annotation away; `restoreAnnotation` brings it back. A comment that has left with a response stays (`conflict`). */
export const deleteAnnotation = ({ desk, now }: Ports, id: string): Promise<Result<Annotation>> =>
  change(desk, id, now().toISOString());

/** Bring back an annotation that was put away. */
export const restoreAnnotation = ({ desk }: Pick<Ports, 'desk'>, id: string): Promise<Result<Annotation>> =>
  change(desk, id, null);

const change = (desk: Ports['desk'], id: string, deletedAt: string | null): Promise<Result<Annotation>> =>
  keep(() =>
    desk.transaction('rw', desk.annotations, async () => {
      const before = await desk.annotations.get(id);
      if (!before) throw new Refusal({ kind: 'conflict', detail: 'It is no longer here.' });
      if (before.submissionId !== null) {
        throw new Refusal({ kind: 'conflict', detail: 'It is part of a response that is ready to go.' });
      }
      if (before.settledIn !== undefined) {
        throw new Refusal({ kind: 'conflict', detail: 'You settled it in a later draft; it stays here as it was.' });
      }
      const after: Annotation = { ...before, deletedAt };
      await desk.annotations.put(after);
      return after;
    }),
  );
