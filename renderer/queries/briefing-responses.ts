/* The person's responses as the briefing needs them. */

import { useLiveQuery } from 'dexie-react-hooks';
import type { Failure } from '../../shared/failure.ts';
import { isPause } from '../../shared/outbox/consequence.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { isStep, isSubmission } from '../db/readable-rows.ts';
import { isUnsentComment } from './review.ts';

/** Comments on one source that have not been queued. */
export interface WrittenResponse {
  readonly kind: 'clause' | 'entry';
  readonly sourceId: string;
  readonly title: string;
  readonly comments: number;
  readonly modifiedAt: string;
}

/** A submission that waits for the person. `heldAt` is null where the step was not written down. */
export interface HeldSubmission {
  readonly id: string;
  readonly title: string;
  readonly office: string;
  readonly failure: Failure;
  readonly heldAt: string | null;
}

/** An office that wants a sign-in first, and how many responses wait for it; `submissionId`: the one that was told so. */
export interface PausedOffice {
  readonly endpoint: string;
  readonly office: string;
  readonly failure: Failure;
  readonly waiting: number;
  readonly submissionId: string;
}

/** The responses being written; `undefined` until the desk has answered. */
export const useWrittenResponses = (): readonly WrittenResponse[] | undefined =>
  useLiveQuery(() => readWrittenResponses(desk), []);

/** Read the responses being written. */
export async function readWrittenResponses(from: Desk): Promise<readonly WrittenResponse[]> {
  const bySource = new Map<string, WrittenResponse>();
  await from.annotations.each((annotation) => {
    if (!isUnsentComment(annotation)) return;
    const { target, modifiedAt } = annotation;
    const before = bySource.get(target.sourceId);
    bySource.set(target.sourceId, {
      kind: target.kind,
      sourceId: target.sourceId,
      title: target.sourceTitle,
      comments: (before?.comments ?? 0) + 1,
      modifiedAt: before && before.modifiedAt > modifiedAt ? before.modifiedAt : modifiedAt,
    });
  });
  return [...bySource.values()];
}

/** The submissions that were refused; `undefined` until the desk has answered. */
export const useHeldSubmissions = (): readonly HeldSubmission[] | undefined =>
  useLiveQuery(() => readHeldSubmissions(desk), []);

/** Read the submissions that were refused. */
export async function readHeldSubmissions(from: Desk): Promise<readonly HeldSubmission[]> {
  const held: HeldSubmission[] = [];
  for (const { id, title, office, delivery } of await from.submissions
    .where('delivery.status')
    .equals('held')
    .filter(isSubmission)
    .toArray()) {
    if (delivery.status !== 'held') continue;
    const steps = await from.steps.where('submissionId').equals(id).filter(isStep).toArray();
    const heldAt = steps.findLast(({ delivery }) => delivery.status === 'held')?.at ?? null;
    held.push({ id, title, office, failure: delivery.failure, heldAt });
  }
  return held;
}

/** The offices that want a sign-in first; `undefined` until the desk has answered. */
export const usePausedOffices = (): readonly PausedOffice[] | undefined =>
  useLiveQuery(async () => {
    const going = await desk.submissions
      .where('delivery.status')
      .anyOf('queued', 'sending')
      .filter(isSubmission)
      .sortBy('sequence');
    const paused = new Map<string, PausedOffice>();
    for (const { id, endpoint, office, delivery } of going) {
      if (delivery.status !== 'queued' || delivery.failure === null || !isPause(delivery.failure)) continue;
      const waiting = going.filter((each) => each.endpoint === endpoint).length;
      paused.set(endpoint, { endpoint, office, failure: delivery.failure, waiting, submissionId: id });
    }
    return [...paused.values()];
  }, []);

/** What is said of a held submission: only an answer of the office is a refusal. */
export function heldWords({ failure, office, title }: HeldSubmission): {
  readonly title: string;
  readonly sentence: string;
  readonly label: string;
} {
  return refusals.has(failure.kind)
    ? {
        title: `Your response to ${title} was refused`,
        sentence: `${office} refused your response to ${title}.`,
        label: 'refused',
      }
    : {
        title: `Your response to ${title} could not be sent`,
        sentence: `Your response to ${title} could not be sent.`,
        label: 'not sent',
      };
}

const refusals: ReadonlySet<Failure['kind']> = new Set(['rejected', 'unauthorised', 'conflict', 'closed']);
