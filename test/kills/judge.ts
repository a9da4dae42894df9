/*
 * Judges the app from outside, by what each copy of the desk says and what the office holds.
 *
 * Lost: what a person was told is saved or queued is not in a copy, or not as it was; what was queued does not reach the office.
 * Doubled: the office holds a comment twice, a key came with other bytes, or it holds what no copy knows of.
 * False: the desk calls sent what the office does not hold, to the byte and under that reference; or a private note has left.
 */
import * as z from 'zod';
import { Annotation } from '../../shared/model/annotation.ts';
import { Submission } from '../../shared/model/submission.ts';
import { doubledIn } from '../histories/judge.ts';
import type { Office } from '../office/server.ts';
import type { Told } from './told.ts';

/** One copy of the desk, as far as it was promised. */
export const Copy = z.object({ annotations: z.array(Annotation), submissions: z.array(Submission) });
export type Copy = z.infer<typeof Copy>;

/** What was broken, and how. */
export interface Violation {
  readonly kind: 'lost' | 'doubled' | 'false';
  readonly what: string;
}

/** Judge one copy by what was told, and by the bytes that each submission of an earlier journal was frozen with. */
export function judgeCopy(copy: Copy, told: Told, frozen: ReadonlyMap<string, string>): readonly Violation[] {
  const broken: Violation[] = [];
  const say = (kind: Violation['kind'], what: string): void => void broken.push({ kind, what });
  const byId = new Map(copy.submissions.map((submission) => [submission.id, submission]));
  for (const [words, type] of told.saved) {
    const found = copy.annotations.filter(({ body }) => body.type === type && body.text === words);
    const [annotation] = found;
    if (!annotation || annotation.deletedAt !== null) say('lost', `${type} “${words}” is gone`);
    if (found.length > 1) say('doubled', `${type} “${words}” is there ${found.length} times`);
    if (!told.queued.has(words)) continue;
    const submission = byId.get(annotation?.submissionId ?? '');
    if (!submission?.content.includes(words)) say('lost', `“${words}” was queued, and is in no response`);
  }
  for (const [id, content] of frozen)
    if (byId.get(id)?.content !== content) say('lost', `${id} is not as it was frozen`);
  return broken;
}

/** Judge what a copy calls sent. */
export function judgeSent({ submissions }: Copy, office: Office): readonly Violation[] {
  const held = new Map(office.submissions().map((holding) => [holding.submissionId, holding]));
  return submissions.flatMap(({ id, content, delivery }): readonly Violation[] => {
    const holding = held.get(id);
    const isTrue =
      delivery.status !== 'delivered' ||
      (holding?.body === content && holding.reference === delivery.receipt.reference);
    return isTrue ? [] : [{ kind: 'false', what: `${id} is called sent, and the office does not hold it` }];
  });
}

/** Judge the end, when all has been well for long enough: the office holds exactly what was queued, once. */
export function judgeEnd(copy: Copy, told: Told, office: Office): readonly Violation[] {
  const broken: Violation[] = doubledIn(office.history()).map((what) => ({ kind: 'doubled', what }));
  const say = (kind: Violation['kind'], what: string): void => void broken.push({ kind, what });
  const holdings = office.submissions();
  const known = new Set(copy.submissions.map(({ id }) => id));
  for (const { submissionId } of holdings) {
    if (!known.has(submissionId)) say('doubled', `the office holds ${submissionId}, of which the desk knows nothing`);
  }
  for (const { id, content, delivery } of copy.submissions) {
    const holding = holdings.find(({ submissionId }) => submissionId === id);
    if (!holding) say('lost', `${id} (${delivery.status}) did not reach the office`);
    else if (holding.body !== content) say('lost', `${id} reached the office with other bytes`);
    else if (delivery.status !== 'delivered') say('lost', `${id} is at the office, and its receipt is not here`);
  }
  for (const [words, type] of told.saved) {
    const times = holdings.filter(({ body }) => body.includes(`"${words}"`)).length;
    if (type === 'note' && times > 0) say('false', `the private note “${words}” has left`);
    if (type === 'comment' && times > 1) say('doubled', `“${words}” is at the office ${times} times`);
    if (told.queued.has(words) && times === 0) say('lost', `“${words}” did not reach the office`);
  }
  return broken;
}
