/* What is said of a response before it leaves: what stops it, and what a person may want to mend first. Pure. */
import { count, daysUntil, formatMoment, formatTime, formatWeekday } from '../../shared/dates.ts';
import type { FailureWords } from '../../shared/failure-words.ts';
import type { Comment } from '../../shared/model/annotation.ts';
import type { Review } from './review.ts';

/** One thing to look at. `time`: about a date; `words`: about what is written. `commentId`: the first one concerned. */
export interface Warning extends FailureWords {
  readonly kind: 'time' | 'words';
  readonly commentId: string | null;
}

/** What stops a response, with the first comment concerned. */
export interface Obstacle extends FailureWords {
  readonly commentId: string | null;
}

/** What stops a response from being queued, in words; null when nothing does. `bytes` of what would leave. */
export function obstacle({ office, comments }: Review, bytes: number): Obstacle | null {
  if (!office) {
    return {
      what: 'This channel takes no responses.',
      next: 'Your comments stay here. Ask the publisher where comments are to be sent.',
      commentId: null,
    };
  }
  const wordless = comments.filter(isWordless);
  if (wordless.length > 0) {
    return {
      what: `${count(wordless.length, 'comment')} ${wordless.length === 1 ? 'has' : 'have'} no words: ${places(wordless)}.`,
      next: 'Write what you want to say, or delete it. Nothing leaves half-written.',
      commentId: wordless[0]?.id ?? null,
    };
  }
  if (bytes > office.maxBytes) {
    return {
      what: `This is more than ${office.office} takes at once.`,
      next: 'Shorten some comments, or delete some and write them again in a second response.',
      commentId: null,
    };
  }
  return null;
}

/** A comment that says nothing and proposes nothing. */
export const isWordless = ({ body }: Comment): boolean => isBlank(body.text) && isBlank(body.proposedWording ?? '');

/** What a person may want to mend first. None of it stops the response. */
export function warnings(review: Review, isOnline: boolean, now: Date): readonly Warning[] {
  return [closing(review, isOnline, now), reasonless(review.comments), emptyWording(review.comments)].filter(
    (warning) => warning !== null,
  );
}

const near = 7;

function closing({ closesAt, office }: Review, isOnline: boolean, now: Date): Warning | null {
  if (closesAt === null) return null;
  const about = { kind: 'time', commentId: null } as const;
  if (new Date(closesAt) <= now) {
    return {
      ...about,
      what: `Comments closed ${formatClosing(closesAt, now)}`,
      next: `It can still be sent. ${office?.office ?? 'The office'} decides whether to take it.`,
    };
  }
  if (isOnline || daysUntil(closesAt, now) > near) return null;
  return {
    ...about,
    what: `Closes ${formatClosing(closesAt, now)}, and you are offline`,
    next: 'It leaves by itself as soon as there is a network.',
  };
}

/** "Friday at 17:00" within a week, "Fri 17 Oct at 17:00" beyond. */
export function formatClosing(at: string, now: Date): string {
  const days = daysUntil(at, now);
  if (days === 0) return `today at ${formatTime(at)}`;
  if (days === -1) return formatMoment(at, now);
  if (days === 1) return `tomorrow at ${formatTime(at)}`;
  if (Math.abs(days) < near) return `${weekday.format(new Date(at))} at ${formatTime(at)}`;
  return `${formatWeekday(at)} at ${formatTime(at)}`;
}
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

function reasonless(comments: readonly Comment[]): Warning | null {
  const bare = comments
    .filter(({ body }) => body.kind === 'blocker' && isBlank(body.text))
    .filter((comment) => !isWordless(comment));
  const [first] = bare;
  if (!first) return null;
  return {
    kind: 'words',
    commentId: first.id,
    what: bare.length === 1 ? 'A blocker gives no reason' : `${bare.length} blockers give no reason`,
    next: `${places(bare)}. An office can act on a blocker only when it says why.`,
  };
}

function emptyWording(comments: readonly Comment[]): Warning | null {
  const emptied = comments.filter(({ body }) => body.proposedWording !== null && isBlank(body.proposedWording));
  const [first] = emptied;
  if (!first) return null;
  return {
    kind: 'words',
    commentId: first.id,
    what: emptied.length === 1 ? 'A proposed wording is empty' : `${emptied.length} proposed wordings are empty`,
    next: `${places(emptied)}. It asks for the quoted words to be deleted.`,
  };
}

/** "4.2.1 and 7.2.3". */
const places = (comments: readonly Comment[]): string =>
  list.format([...new Set(comments.map(({ target }) => target.number ?? (target.heading || target.sourceTitle)))]);
const list = new Intl.ListFormat('en-GB');

const isBlank = (text: string): boolean => text.trim() === '';
