/* Runs in Chromium: the carry loop with its real worker, and the settling of comments, on databases of their own. */
import { carryInWorker } from '../../../renderer/background/carry-in-worker.ts';
import { startCarryLoop } from '../../../renderer/background/carry-loop.ts';
import { annotate } from '../../../renderer/commands/annotate.ts';
import { deleteAnnotation } from '../../../renderer/commands/delete-annotation.ts';
import { editAnnotation } from '../../../renderer/commands/edit-annotation.ts';
import {
  type Settled,
  type Settlement,
  settleComments,
  unsettleComments,
} from '../../../renderer/commands/settle-comment.ts';
import { openDesk } from '../../../renderer/db/desk.ts';
import { type KeptRevision, openLibrary } from '../../../renderer/db/library.ts';
import { readAnnotations } from '../../../renderer/queries/annotations.ts';
import { readCarried } from '../../../renderer/queries/carries.ts';
import { isUnsentComment, readReview } from '../../../renderer/queries/review.ts';
import { readLookAgain, readTriage } from '../../../renderer/queries/triage.ts';
import { readUnreadable } from '../../../renderer/queries/unreadable.ts';
import { useCarrying } from '../../../renderer/state/carrying.ts';
import type { Body, Target } from '../../../shared/model/annotation.ts';
import type { Carry } from '../../../shared/model/carrying.ts';
import type { Clause } from '../../../shared/model/clause.ts';

const library = openLibrary('carrying-library');
const desk = openDesk('carrying-desk');
let minutes = 0;
const ports = {
  desk,
  now: () => new Date(Date.UTC(2005, 5, 1, 10, minutes++)),
  newId: () => crypto.randomUUID(),
};
let loopAt = Date.UTC(2005, 5, 1, 9);
const poisoned = new Set<string>();
const tries: string[] = [];
const loop = startCarryLoop({
  desk,
  library,
  now: () => new Date(loopAt),
  carry: (job) => {
    tries.push(job.revisionId);
    return poisoned.has(job.revisionId) ? Promise.reject(new Error('poison')) : carryInWorker(library, job);
  },
});

export const keepRevision = (revision: KeptRevision, clauses: readonly Clause[]) =>
  library.transaction('rw', library.revisions, library.clauses, async () => {
    await library.clauses.bulkPut([...clauses]);
    await library.revisions.put(revision);
  });
export const poison = (revisionId: string) => poisoned.add(revisionId);
export const cure = (revisionId: string) => poisoned.delete(revisionId);
export const triesOf = (revisionId: string) => tries.filter((each) => each === revisionId).length;
export const laterBy = (seconds: number) => {
  loopAt += seconds * 1000;
};
export const tryAgain = () => loop.tryAgain();
export const stuck = () => useCarrying.getState().stuck;
export const damage = (id: string, change: object) => desk.annotations.update(id, change);
export const unreadable = () => readUnreadable(desk);
export const comment = (target: Target, body: Body) => annotate(ports, { target, body });
export const edit = (id: string, body: Body) => editAnnotation(ports, id, body);
export const putAway = (id: string) => deleteAnnotation(ports, id);
export const leaveWith = (id: string, submissionId: string | null) => desk.annotations.update(id, { submissionId });
export const annotation = (id: string) => desk.annotations.get(id);
export const annotations = () => desk.annotations.toArray();
export const carried = async () => {
  await loop.settled();
  return desk.carries.toArray();
};
export const carriesOf = async (annotationId: string) =>
  (await carried())
    .filter((carry) => carry.annotationId === annotationId)
    .sort((a, b) => a.revisionId.localeCompare(b.revisionId));
export const settle = (settlements: readonly Settlement[]) => settleComments(ports, settlements);
export const unsettle = (settled: readonly Settled[], before: readonly Carry[]) =>
  unsettleComments(ports, settled, before);
export const written = async (sourceId: string) =>
  (await readReview(sourceId, { desk, library }))?.comments.map(({ body }) => body.text) ?? [];
export const beingWritten = async () =>
  (await desk.annotations.toArray()).filter(isUnsentComment).map(({ target, body }) => [target.sourceId, body.text]);
export const annotationsOn = async (sourceId: string) => (await readAnnotations(desk, sourceId)).map(({ id }) => id);
export const shownIn = async (revisionId: string) =>
  (await readCarried(revisionId, { desk, library })).map(({ id, target, carriedFrom }) => ({
    id,
    target,
    carriedFrom,
  }));
export const triage = async (revisionId: string) =>
  (await readTriage(revisionId, { desk, library }))?.items.map(({ annotation: { body }, group, carry }) => [
    body.type === 'highlight' ? body.colour : body.text,
    group,
    carry.fate,
  ]) ?? [];
export const lookAgain = async (draftId: string) =>
  (await readLookAgain({ desk, library }))
    .filter(({ revision }) => revision.draftId === draftId)
    .map(({ revision, changed, standing, notes }) => [revision.label, changed, standing, notes]);
export const durability = async () =>
  desk.transaction('rw', desk.carries, async (transaction) => transaction.idbtrans.durability);
