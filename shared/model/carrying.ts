/*
 * Where an annotation's words went in a later revision. The original selectors are kept for ever; each carry is one row
 * more, and a person's decision wins over any.
 */
import * as z from 'zod';

/** *context changed*: the words stand, their sentence changed. *check*: weak, a person decides. */
export const carryFates = ['unchanged', 'moved', 'contextChanged', 'changed', 'check', 'deleted'] as const;
export const CarryFate = z.enum(carryFates);
export type CarryFate = z.infer<typeof CarryFate>;

/** A place in a revision: a clause, and a span of its canonical text (null: the whole clause). */
export const Place = z.object({
  passageId: z.string(),
  number: z.string().nullable(),
  heading: z.string(),
  span: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
});
export type Place = z.infer<typeof Place>;

/** What a person decided of a carried annotation: a comment is withdrawn or resolved, what is private is put away. `annotationId`: the one made of it on the newer revision, if any was. */
export const Decision = z.object({
  choice: z.enum(['keep', 'edit', 'withdraw', 'resolved', 'putAway', 'reattach']),
  at: z.iso.datetime(),
  annotationId: z.uuid().nullable(),
});
export type Decision = z.infer<typeof Decision>;

/**
 * One carry of one annotation into one revision. `id`: the annotation's id, `>`, the revision's. `place` null: deleted.
 * `suggestion`: at most one place that may be meant. `flags`: requirement word or number changed in the quoted words.
 */
export const Carry = z.object({
  id: z.string(),
  annotationId: z.uuid(),
  fromRevisionId: z.string(),
  revisionId: z.string(),
  fate: CarryFate,
  place: Place.nullable(),
  suggestion: Place.nullable(),
  flags: z.object({ requirement: z.boolean(), number: z.boolean() }),
  carriedAt: z.iso.datetime(),
  decision: Decision.nullable(),
});
export type Carry = z.infer<typeof Carry>;
