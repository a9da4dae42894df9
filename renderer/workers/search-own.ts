/*
 * The segments that are made anew whenever their rows change, and never kept: what the person wrote, which is little and must not lie
 * about in the library, and the programme's suppliers and dates, which are few.
 */

import { makeSegment, type Segment } from '../../shared/search/segment.ts';
import type { Sought } from '../../shared/search/sought.ts';
import {
  soughtOfAnnotation,
  soughtOfAnswer,
  soughtOfChannel,
  soughtOfSubmission,
} from '../../shared/search/sought-of.ts';
import type { Desk } from '../db/desk.ts';
import type { Library } from '../db/library.ts';
import { isAnnotation, isSubmission } from '../db/readable-rows.ts';

/** A segment with its rows, in their order. */
export interface HeldSegment {
  readonly segment: Segment;
  readonly rows: readonly Sought[];
}

const hold = (rows: readonly Sought[]): HeldSegment => ({ segment: makeSegment(rows), rows });

/** What the person wrote and sent, and what was answered. */
export async function readOwn(desk: Desk, library: Library): Promise<HeldSegment> {
  const [annotations, submissions, answers] = await Promise.all([
    desk.annotations.filter(isAnnotation).toArray(),
    desk.submissions.filter(isSubmission).toArray(),
    library.answers.toArray(),
  ]);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return hold([
    ...annotations.flatMap((annotation) => soughtOfAnnotation(annotation) ?? []),
    ...submissions.map(soughtOfSubmission),
    ...answers.flatMap((answer) => {
      const on = byId.get(answer.id);
      return on ? [soughtOfAnswer(answer, on)] : [];
    }),
  ]);
}

/** The programme's suppliers and dates. */
export const readProgramme = async (library: Library): Promise<HeldSegment> =>
  hold((await library.channels.toArray()).flatMap(soughtOfChannel));

/** The names of the regions by their ids. */
export const readRegions = async (library: Library): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await library.channels.toArray()).flatMap(({ regions }) => regions.map(({ id, name }) => [id, name] as const)),
  );

/** The revisions that a newer one of the same draft replaced. */
export async function readReplaced(library: Library): Promise<ReadonlySet<string>> {
  const newest = new Map<string, { readonly id: string; readonly publishedAt: string }>();
  const revisions = await library.revisions.toArray();
  const kept = revisions.filter(({ document }) => document.status === 'kept');
  for (const revision of kept) {
    const known = newest.get(revision.draftId);
    if (!known || known.publishedAt < revision.publishedAt) newest.set(revision.draftId, revision);
  }
  return new Set(kept.filter(({ id, draftId }) => newest.get(draftId)?.id !== id).map(({ id }) => id));
}
