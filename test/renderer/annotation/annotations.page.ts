/* Runs in Chromium: the annotation commands on a desk of their own. */
import { annotate } from '../../../renderer/commands/annotate.ts';
import { deleteAnnotation, restoreAnnotation } from '../../../renderer/commands/delete-annotation.ts';
import { editAnnotation } from '../../../renderer/commands/edit-annotation.ts';
import { markClausesRead, rememberClause } from '../../../renderer/commands/read-position.ts';
import { openDesk } from '../../../renderer/db/desk.ts';
import { readAnnotations } from '../../../renderer/queries/annotations.ts';
import { readClauseIds } from '../../../renderer/queries/clauses.ts';
import type { Body, Target } from '../../../shared/model/annotation.ts';

const desk = openDesk('annotations-test');
let minutes = 0;
const ports = {
  desk,
  now: () => new Date(Date.UTC(2003, 9, 14, 10, minutes++)),
  newId: () => crypto.randomUUID(),
};

export const keep = (target: Target, body: Body) => annotate(ports, { target, body });
export const edit = (id: string, body: Body) => editAnnotation(ports, id, body);
export const putAway = (id: string) => deleteAnnotation(ports, id);
export const bringBack = (id: string) => restoreAnnotation(ports, id);
export const read = (sourceId: string) => readAnnotations(desk, sourceId);
export const leaveWith = (id: string, submissionId: string) => desk.annotations.update(id, { submissionId });
export const shut = () => desk.close();
export const open = async () => void (await desk.open());
export const durability = async () =>
  desk.transaction('rw', desk.annotations, async (transaction) => transaction.idbtrans.durability);
export const markRead = (ids: string[]) => markClausesRead(ports, ids);
export const readIds = async (revisionId: string) => [...(await readClauseIds(desk, revisionId))];
export const remember = (revisionId: string, clauseId: string) => rememberClause(ports, revisionId, clauseId);
export const reading = (id: string) => desk.readings.get(id);
