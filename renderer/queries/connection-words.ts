/* What the connection line says, from what is really known. Pure. */
import { count, formatMoment } from '../../shared/dates.ts';
import type { Failure } from '../../shared/failure.ts';
import { type FailureWords, failureWords, fileTroubles } from '../../shared/failure-words.ts';
import type { Source } from '../../shared/model/source.ts';

/** `state` chooses the icon: `broken` when there is a network but something is wrong. */
export interface ConnectionLine {
  readonly state: 'offline' | 'syncing' | 'online' | 'broken';
  readonly headline: string;
  readonly detail: string;
}

/** Everything the line is made from; `undefined`: the databases have not answered yet. `held` waits for the person. */
export interface ConnectionFacts {
  readonly isOnline: boolean;
  readonly isSyncing: boolean;
  readonly storageTrouble: 'full' | 'unwritable' | null;
  readonly journalTrouble: Failure | null;
  readonly syncFailure: Failure | null;
  readonly syncedAt: string | null | undefined;
  readonly sources: readonly Source[] | undefined;
  readonly waiting: { readonly going: number; readonly held: number } | undefined;
}

/** The line. What is not known yet is not said. */
export function connectionLine(facts: ConnectionFacts, now: Date): ConnectionLine {
  const { isOnline, isSyncing, storageTrouble, journalTrouble, syncFailure, syncedAt, sources = [], waiting } = facts;
  const asOf =
    syncedAt === undefined ? '' : syncedAt === null ? 'Nothing fetched yet.' : `As of ${formatMoment(syncedAt, now)}.`;
  const outbox = waiting ? waitingWords(waiting) : '';
  if (isSyncing) return { state: 'syncing', headline: 'Syncing…', detail: outbox };
  if (storageTrouble) {
    const { what, next } = storageWords(storageTrouble);
    return { state: 'broken', headline: what, detail: next };
  }
  if (journalTrouble) {
    const { what, next } = journalWords(journalTrouble);
    return { state: 'broken', headline: what, detail: next };
  }
  const failed = sources.flatMap(({ failure }) => (failure && failure.kind !== 'stopped' ? [failure] : []));
  const isNoneReached =
    failed.length > 0 && failed.length === sources.length && failed.every(({ kind }) => kind !== 'storage');
  // Said only when it is so: a source can fail in many ways on a network that is well.
  if (!isOnline || (isNoneReached && failed.every(({ kind }) => kind === 'offline'))) {
    return { state: 'offline', headline: ['Offline.', asOf].filter(Boolean).join(' '), detail: outbox };
  }
  const trouble = isNoneReached
    ? 'No source reached'
    : failed.length > 0
      ? `${count(failed.length, 'source')} not ${failed.every(({ kind }) => kind === 'storage') ? 'kept' : 'reached'}`
      : syncFailure
        ? 'The last sync failed'
        : null;
  if (!trouble) return { state: 'online', headline: asOf, detail: outbox };
  const isAnyWaiting = waiting !== undefined && waiting.going + waiting.held > 0;
  return { state: 'broken', headline: asOf, detail: isAnyWaiting ? `${outbox}. ${trouble}` : trouble };
}

function waitingWords({ going, held }: { readonly going: number; readonly held: number }): string {
  if (going === 0 && held === 0) return 'Nothing waiting to go';
  return [...(going > 0 ? [`${going} waiting to go`] : []), ...(held > 0 ? [`${held} not sent`] : [])].join(', ');
}

/** What is said when something could not be kept on this computer. */
export const storageWords = (trouble: 'full' | 'unwritable'): FailureWords =>
  trouble === 'full'
    ? { what: 'Could not be kept: the disk is full.', next: 'Free some space, then sync again.' }
    : { what: 'Could not be kept on this computer.', next: 'Start Pitchside again, then sync.' };

/** What stands where "Saved" would, when the desk was written and its second copy was not. */
export const savedOnceWords = (trouble: Failure): string =>
  `Saved here, but not in the second copy: ${trouble.kind === 'file' ? fileTroubles[trouble.trouble] : 'it could not be written'}. Pitchside will try again by itself.`;

/** What is said when the desk was written and its second copy was not. */
export const journalWords = (trouble: Failure): FailureWords => ({
  what: 'Kept on this computer once, not twice.',
  next: `The second copy could not be written${trouble.kind === 'file' ? `: ${fileTroubles[trouble.trouble]}` : ''}. Pitchside will try again by itself.`,
});

/** Why a source has nothing new here. What could not be kept is no fault of the source. */
export const sourceWords = (failure: Failure, title: string): FailureWords =>
  failure.kind === 'storage'
    ? {
        what: `What came from ${title} could not be kept on this computer.`,
        next: 'Free some disk space, then sync again.',
      }
    : failureWords(failure, title);

/** What is said of items of a source that could not be read. */
export const droppedWords = (dropped: number): string =>
  `${count(dropped, 'answer')} in it could not be read, and ${dropped === 1 ? 'is' : 'are'} left out. Tell the office if it lasts.`;
