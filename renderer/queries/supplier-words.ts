/* How far the choice of a supplier has come, and had come before, in words. */
import { daysUntil, formatDate } from '../../shared/dates.ts';
import type { PastSupplier } from '../../shared/model/past.ts';
import type { Supplier } from '../../shared/model/supplier.ts';
import { numberWord, sentenceStart } from './briefing-words.ts';
import { momentOf } from './programme-when.ts';

/** "Two shortlisted", "Named". */
export function statusWords({ status, candidates }: Supplier): string {
  const two = candidates.length === 2 ? sentenceStart(numberWord(2)) : null;
  switch (status) {
    case 'not-begun':
      return 'Not begun';
    case 'longlisted':
      return two ? `${two} longlisted` : 'Longlisted';
    case 'shortlisted':
      return two ? `${two} shortlisted` : 'Shortlisted';
    case 'named':
      return 'Named';
    case 'contracted':
      return 'Contracted';
  }
}

/** Those still in the running: by name while they are two, counted when they are more. */
export function candidateWords({ candidates }: Supplier): string | null {
  if (candidates.length === 0) return null;
  if (candidates.length === 1) return `${candidates[0]} remains`;
  if (candidates.length === 2) return candidates.join(' or ');
  return `${numberWord(candidates.length)} remain`;
}

/** Whether it supplies a system of this trust, or one of those still in the running does: "Your PAS supplier". `roles`: by name. */
export function roleWords({ name, candidates }: Supplier, roles: ReadonlyMap<string, string>): string | null {
  const role = name === null ? undefined : roles.get(name);
  if (role !== undefined) return `Your ${role}`;
  const running = candidates.find((candidate) => roles.has(candidate));
  return running === undefined ? null : `${running}, your ${roles.get(running)}`;
}

/** What was said before: "Longlisted (Calderbrook, Merriden Health and Steeple Data)", "Oxbow, contracted". */
export function saidWords(supplier: Supplier): string {
  const { name, candidates } = supplier;
  const status = statusWords(supplier);
  if (name !== null) return `${name}, ${status.toLowerCase()}`;
  return candidates.length === 0 ? status : `${status} (${listWords(candidates)})`;
}

/** "A", "A and B", "A, B and C". */
export const listWords = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');

/** "until 3 February 2026". */
export const untilWords = ({ until }: PastSupplier): string => `until ${formatDate(momentOf(until))}`;

const oldDays = 42;

/** How many whole weeks old a statement is, when that is more than six; else null. */
export function weeksOld(asAt: string, now: Date): number | null {
  const days = -daysUntil(momentOf(asAt), now);
  return days > oldDays ? Math.round(days / 7) : null;
}
