/* What the tests of queueing run in the page: gather, compose, freeze, on databases of their own. */
import { annotate } from '../../renderer/commands/annotate.ts';
import { editAnnotation } from '../../renderer/commands/edit-annotation.ts';
import { queueResponse } from '../../renderer/commands/queue-response.ts';
import { setPreference } from '../../renderer/commands/set-preference.ts';
import { withdrawSubmission } from '../../renderer/commands/withdraw-submission.ts';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';
import { type Library, openLibrary } from '../../renderer/db/library.ts';
import { responseContent } from '../../renderer/queries/response-content.ts';
import { type Review, readReview } from '../../renderer/queries/review.ts';
import type { Body } from '../../shared/model/annotation.ts';
import type { ResponseOffice } from '../../shared/model/channel.ts';

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

export const edit = (id: string, body: Body) => editAnnotation({ desk, now }, id, body);
export const gather = (): Promise<Review | null> => readReview(sourceId, { desk, library });
export const queue = (review: Review, submissionId: string) =>
  queueResponse({ review, submissionId, content: responseContent(review, submissionId) }, { desk, now });
export const withdraw = (id: string): Promise<boolean> => withdrawSubmission(id, { desk, now });
export const submissions = () => desk.submissions.orderBy('sequence').toArray();
export const annotations = () => desk.annotations.toArray();
