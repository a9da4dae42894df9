import * as z from 'zod';

/** A system that trusts of a programme use, as the programme lists it: what it is for ("PAS"), who supplies it, and what else it is called. */
export const System = z.object({
  kind: z.string(),
  name: z.string(),
  supplier: z.string().nullable(),
  also: z.array(z.string()),
});
export type System = z.infer<typeof System>;

/** A system or supplier that this trust uses. `kind` is empty where it was typed and no list says it. */
export const OwnSystem = System.pick({ kind: true, name: true });
export type OwnSystem = z.infer<typeof OwnSystem>;
