/* What the tests of queueing run in the page: gather, compose, freeze, on databases of their own. */
import { advanceSubmission } from '../../renderer/commands/advance-submission.ts';
import { annotate } from '../../renderer/commands/annotate.ts';
import { speakFor } from '../../renderer/commands/change-response.ts';
import { deleteAnnotation, restoreAnnotation } from '../../renderer/commands/delete-annotation.ts';
import { editAnnotation } from '../../renderer/commands/edit-annotation.ts';
import { queueResponse } from '../../renderer/commands/queue-response.ts';
import { setPreference } from '../../renderer/commands/set-preference.ts';
import { settleComments } from '../../renderer/commands/settle-comment.ts';
import {
  type PutAway,
  putNewVersionAway,
  supersedeSubmission,
  takeNewVersionUp,
} from '../../renderer/commands/supersede-submission.ts';
import { withdrawSubmission } from '../../renderer/commands/withdraw-submission.ts';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';
import { bindJournal } from '../../renderer/db/journalled.ts';
import { type Library, openLibrary } from '../../renderer/db/library.ts';
import { readAnnotations } from '../../renderer/queries/annotations.ts';
import { responseContent } from '../../renderer/queries/response-content.ts';
import { readResponses } from '../../renderer/queries/responses.ts';
import { type Review, readReview } from '../../renderer/queries/review.ts';
import { readUnreadable } from '../../renderer/queries/unreadable.ts';
import type { Annotation, Body } from '../../shared/model/annotation.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { ResponseOffice } from '../../shared/model/channel.ts';
import type { OnBehalfOf } from '../../shared/model/response.ts';

let desk: Desk;
let library: Library;
const now = (): Date => new Date();
const newId = (): string => crypto.randomUUID();
const sourceId = 'care-records@0.7';
const channelId = 'https://office.example/channel.json';

/** Open a desk and a library of that name, with one draft, and a channel whose responses go to that office. */
export async function open(name: string, office: ResponseOffice | null): Promise<void> {
  desk = openDesk(`desk-${name}`);
  library = openLibrary(`library-${name}`);
  await setPreference('profile', { trust: 'Harrowdale', region: null, name: 'A. Manager', role: 'Head of IT' }, desk);
  await library.channels.put({
    id: channelId,
    title: 'Programme',
    publisher: 'Programme office',
    asAt: null,
    news: [],
    specifications: null,
    regions: [],
    suppliers: [],
    timetable: [],
    calendars: [],
    systems: [],
    glossary: null,
    responses: office,
  });
  await library.revisions.put({
    id: sourceId,
    draftId: 'care-records',
    channelId,
    draftTitle: 'Care records',
    label: '0.7',
    summary: '',
    predecessor: null,
    status: 'draft for comment',
    publishedAt: '2026-10-13T09:00:00.000Z',
    arrivedAt: '2026-10-13T09:00:00.000Z',
    closesAt: '2026-10-17T16:00:00.000Z',
    url: null,
    documentUrl: 'https://office.example/care-records-0.7.html',
    mediaType: 'text/html',
    document: { status: 'awaited' },
  });
}

/** Write an annotation, as the reader does; its id. */
export async function write(body: Body, key = 'access'): Promise<string> {
  const target = {
    kind: 'clause' as const,
    sourceId,
    sourceTitle: 'Care records 0.7',
    passageId: `${sourceId}#${key}`,
    number: '4.2.1',
    heading: 'Relationship',
    selectors: [],
  };
  const kept = await annotate({ desk, now, newId }, { target, body });
  if (!kept.ok) throw new Error(kept.error.kind);
  return kept.value.id;
}

/** What was settled is damaged on disk. */
export async function damageSettled(): Promise<void> {
  await desk.responses.put({ sourceId, onBehalfOf: 7, supersedes: 'Half a name' } as never);
}
/** What could not be read, as the screen shows it. */
export const unreadable = () => readUnreadable(desk);
export const edit = (id: string, body: Body) => editAnnotation({ desk, now }, id, body);
export const gather = (): Promise<Review | null> => readReview(sourceId, { desk, library });
export const queue = (review: Review, submissionId: string) =>
  queueResponse({ review, submissionId, content: responseContent(review, submissionId) }, { desk, now });
export const withdraw = (id: string): Promise<boolean> => withdrawSubmission(id, { desk, now });
export const putAway = (id: string) => deleteAnnotation({ desk, now }, id);
export const bringBack = (id: string) => restoreAnnotation({ desk }, id);
export const speak = (onBehalfOf: OnBehalfOf | null) => speakFor(sourceId, onBehalfOf, desk);
export const supersede = (id: string) => supersedeSubmission({ desk, now, newId }, id);
export const giveUp = () => putNewVersionAway({ desk, now }, sourceId);
export const takeUp = (putAway: PutAway) => takeNewVersionUp(desk, putAway);
export const shown = () => readAnnotations(desk, sourceId);
export const settled = () => desk.responses.toArray();

/** Put these on the desk as they are. */
export const put = (annotations: Annotation[]) => desk.annotations.bulkPut(annotations);

/** The office takes a submission in, under that reference. */
export async function deliver(id: string, reference: string): Promise<void> {
  const submission = await desk.submissions.get(id);
  if (!submission) throw new Error(`there is no ${id}`);
  const at = now().toISOString();
  const { office, digest } = submission;
  await advanceSubmission(desk, id, { type: 'begin', at }, at);
  const receipt = { submissionId: id, reference, receivedAt: at, digest, office };
  await advanceSubmission(desk, id, { type: 'accept', receipt }, at);
}

/** Carry a comment to a later revision and decide there that it is edited. */
export async function settle(annotationId: string, body: Body) {
  const place = { passageId: 'care-records@0.8#access', number: '4.2.1', heading: 'Relationship', span: null };
  const carry: Carry = {
    id: `${annotationId}>care-records@0.8`,
    annotationId,
    fromRevisionId: sourceId,
    revisionId: 'care-records@0.8',
    fate: 'changed',
    place,
    suggestion: null,
    flags: { requirement: false, number: false },
    carriedAt: now().toISOString(),
    decision: null,
  };
  await desk.carries.put(carry);
  const target = {
    ...{
      kind: 'clause' as const,
      sourceId: carry.revisionId,
      sourceTitle: 'Care records 0.8',
      passageId: place.passageId,
    },
    ...{ number: place.number, heading: place.heading, selectors: [] },
  };
  return settleComments({ desk, now, newId }, [{ carryId: carry.id, choice: 'edit', at: { place, target }, body }]);
}
export const submissions = () => desk.submissions.orderBy('sequence').toArray();
export const annotations = () => desk.annotations.toArray();

/** What happens first when the responses are read while the second copy is slow. */
export async function readWhileCopying(): Promise<readonly string[]> {
  const happened: string[] = [];
  bindJournal(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    happened.push('the second copy has them');
  });
  const { waiting } = await readResponses({ desk, library });
  happened.push(`${waiting.length} waiting is shown`);
  return happened;
}
