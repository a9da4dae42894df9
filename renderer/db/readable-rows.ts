/*
 * Which rows of the desk can be understood. A row that was damaged on disk, or that a newer version wrote, stays where it is
 * and is left out of everything that shows, counts or sends: one such row harms none of the others. What can still be read
 * of it is shown apart (`queries/unreadable.ts`).
 */
import * as z from 'zod';
import { Annotation } from '../../shared/model/annotation.ts';
import { Carry } from '../../shared/model/carrying.ts';
import { Response } from '../../shared/model/response.ts';
import { Delivery, Submission } from '../../shared/model/submission.ts';
import type { DeliveryStep, Reading } from './desk.ts';

/** Whether a row of `annotations`, or none, holds an annotation. */
export const isAnnotation = (row: unknown): row is Annotation => Annotation.safeParse(row).success;

/** Whether a row of `carries`, or none, holds a carry. */
export const isCarry = (row: unknown): row is Carry => Carry.safeParse(row).success;

/** Whether a row of `submissions`, or none, holds a submission. */
export const isSubmission = (row: unknown): row is Submission => Submission.safeParse(row).success;

/** Whether a row of `steps`, or none, holds a step. */
export const isStep = (row: unknown): row is DeliveryStep => Step.safeParse(row).success;

/** Whether a row of `readings`, or none, holds a reading. */
export const isReading = (row: unknown): row is Reading => ReadingRow.safeParse(row).success;

/** Whether a row of `responses`, or none, holds what was settled of a response. */
export const isResponse = (row: unknown): row is Response => Response.safeParse(row).success;

const Step = z.object({
  id: z.int(),
  submissionId: z.string(),
  at: z.iso.datetime(),
  event: z.string(),
  delivery: Delivery,
}) satisfies z.ZodType<DeliveryStep>;

const ReadingRow = z.object({
  id: z.string(),
  readAt: z.string().nullable(),
  starredAt: z.string().nullable(),
  clauseId: z.string().nullable(),
}) satisfies z.ZodType<Reading>;

/** Everything in a row that reads as writing, longest first: what a person may have said comes before names and marks. */
export function wordsOf(row: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && !isMark(value)) found.push(value.trim());
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(row);
  return [...new Set(found)].filter((words) => /\p{L}/u.test(words)).sort((a, b) => b.length - a.length);
}

/** Ids (a channel's address and a name), addresses and moments, and the one-word names of kinds. */
const isMark = (text: string): boolean => /^(?:[a-z]+:\/\/\S+\s+)?\S*$/.test(text.trim());
