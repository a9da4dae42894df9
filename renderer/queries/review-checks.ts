/* What is said of a response before it leaves: what stops it, and what a person may want to mend first. Pure. */
import { count, daysUntil, formatMoment, formatTime, formatWeekday } from '../../shared/dates.ts';
import type { FailureWords } from '../../shared/failure-words.ts';
import type { Comment } from '../../shared/model/annotation.ts';
import type { Profile } from '../db/preferences.ts';
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
  return [
    closing(review, isOnline, now),
    unsigned(review.profile),
    nameless(review),
    leftOut(review),
    reasonless(review.comments),
    emptyWording(review.comments),
  ].filter((warning) => warning !== null);
}

/** The draft has moved on. Apart from the others: where quoted words changed, the person is sent to look at them instead. */
export function outOfDate({ draft, newer }: Review): Warning | null {
  if (!draft || !newer) return null;
  return {
    kind: 'time',
    commentId: null,
    what: `${draft.title} ${newer.label} is here`,
    next: `This responds to ${draft.revision}. It can still be sent; the office may have moved on.`,
  };
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

/** Whether a response would leave without saying who sends it. */
export const isUnsigned = ({ trust, name, role }: Profile): boolean => [trust, name, role].some(isBlank);

function unsigned({ trust, name, role }: Profile): Warning | null {
  const fields: readonly (readonly [string, string])[] = [
    ['trust', trust],
    ['name', name],
    ['post', role],
  ];
  const absent = fields.flatMap(([field, value]) => (isBlank(value) ? [field] : []));
  if (absent.length === 0) return null;
  return {
    kind: 'words',
    commentId: null,
    what: `It does not say your ${list.format(absent)}`,
    next: 'The office answers to a name and a post. Fill them in below; they leave only with a response.',
  };
}

function nameless({ onBehalfOf }: Review): Warning | null {
  if (!onBehalfOf) return null;
  const isNamed = !isBlank(onBehalfOf.name);
  if (isNamed && (isBlank(onBehalfOf.email) || /^\S+@\S+$/.test(onBehalfOf.email.trim()))) return null;
  return {
    kind: 'words',
    commentId: null,
    what: isNamed ? `The email of ${onBehalfOf.name.trim()} is not whole` : 'An email is given, but not whose it is',
    next: isNamed
      ? 'The office may write to it. Complete it below, or leave it empty.'
      : 'Without a name the response speaks for your trust. Fill the name in below.',
  };
}

function leftOut({ replaced }: Review): Warning | null {
  const comments = replaced?.leftOut ?? [];
  if (!replaced || comments.length === 0) return null;
  return {
    kind: 'words',
    commentId: null,
    what: `${count(comments.length, 'comment')} that ${comments.length === 1 ? 'was' : 'were'} sent ${comments.length === 1 ? 'is' : 'are'} left out`,
    next: `${places(comments)}. This takes the place of the whole of it, so the office will drop ${comments.length === 1 ? 'it' : 'them'}.`,
  };
}

/** "4.2.1 and 7.2.3". */
const places = (comments: readonly Comment[]): string =>
  list.format([...new Set(comments.map(({ target }) => target.number ?? (target.heading || target.sourceTitle)))]);
const list = new Intl.ListFormat('en-GB');

const isBlank = (text: string): boolean => text.trim() === '';
