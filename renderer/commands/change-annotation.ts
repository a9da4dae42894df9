import type { Annotation } from '../../shared/model/annotation.ts';
import type { Result } from '../../shared/result.ts';
import type { Desk } from '../db/desk.ts';
import { keep, Refusal } from './keep.ts';

/** Change an annotation that is still the person's to change: one that has left with a response, or was settled in a later draft, stays (`conflict`). */
export const changeAnnotation = (desk: Desk, id: string, change: Partial<Annotation>): Promise<Result<Annotation>> =>
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
      const after: Annotation = { ...before, ...change };
      await desk.annotations.put(after);
      return after;
    }),
  );
