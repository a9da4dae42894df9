/* A clause is stored as it was made. One whose form another version of the app changed is shown all the same: as plain words, and said to be so. */
import * as z from 'zod';
import { Clause } from '../../shared/model/clause.ts';
import { canonicalText } from '../../shared/passage/canonical.ts';
import { plainToTree } from '../../shared/passage/plain-to-tree.ts';

/** The outer form only: looking into the tree of every clause would cost more than drawing it. */
const Form = Clause.extend({ tree: z.looseObject({ type: z.literal('root'), children: z.array(z.unknown()) }) });

/** The clause as stored, or in its place what of it can still be read. Never left out: a document with a hole would lie. */
export function readableClause(stored: Clause, order: number): Clause {
  if (Form.safeParse(stored).success) return stored;
  const tree = plainToTree(typeof stored.text === 'string' ? stored.text : '');
  return {
    id: stored.id,
    revisionId: stored.revisionId,
    key: textOr(stored.key, `unreadable-${order}`),
    order,
    level: Form.shape.level.safeParse(stored.level).data ?? 1,
    number: textOr(stored.number, null),
    anchor: null,
    heading: `${textOr(stored.heading, 'A clause')} (kept in a form that cannot be read whole)`,
    path: [],
    tree,
    text: canonicalText(tree),
  };
}

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise);
