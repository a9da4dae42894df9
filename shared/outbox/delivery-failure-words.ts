/*
 * What a person is told of a failed attempt to deliver: what happened, and what to do. Beside the general words
 * (`failure-words.ts`) these know that something was on its way: of what may have arrived none says that it did not.
 */
import type { Failure } from '../failure.ts';
import { type FailureWords, failureWords } from '../failure-words.ts';

const untouched = 'Your words are untouched.';
const again = 'It is tried again by itself.';
const unknown =
  'Whether it arrived is not known. It is asked again by itself with the same number, so it cannot arrive twice.';

/** Say a failed attempt to deliver to an office. */
export function deliveryFailureWords(failure: Failure, office: string): FailureWords {
  const { what } = failureWords(failure, office);
  switch (failure.kind) {
    case 'offline':
      return { what, next: 'It goes when the network is back.' };
    case 'timeout':
    case 'unreachable':
      return { what, next: again };
    case 'fault':
      return { what, next: unknown };
    case 'insecure':
      return { what, next: `Nothing left. Ask your network team whether they inspect this traffic. ${again}` };
    case 'portal':
      return {
        what: `Something on the network answered in place of ${office}.`,
        next: `You may have to sign in to the network in a web browser first. ${unknown}`,
      };
    case 'malformed':
    case 'unsupported':
    case 'oversize':
      return { what: `${office} answered, but not with a receipt for this response.`, next: unknown };
    case 'unavailable':
      return unavailableWords(failure, office, what);
    case 'unauthorised':
      return unauthorisedWords(failure.status, office, what);
    case 'missing':
      return { what, next: `${untouched} It may have moved: ask the office for its new address, then try again.` };
    case 'rejected':
      return { what, next: failure.detail || remedyOf(failure.status) };
    case 'conflict':
      return { what, next: `Take it back and make it ready again: it then goes under a new number. ${untouched}` };
    default:
      return failureWords(failure, office);
  }
}

function unavailableWords(
  { status, isShortened }: Extract<Failure, { kind: 'unavailable' }>,
  office: string,
  what: string,
): FailureWords {
  const next = isShortened ? 'It asked for longer than a day; it is tried again after a day.' : again;
  if (status === 409) return { what: `${office} is still taking it in.`, next };
  if (status === 429) return { what: `${office} asks to be left alone for a while.`, next };
  return { what, next };
}

function unauthorisedWords(status: number, office: string, what: string): FailureWords {
  if (status === 407) return { what, next: 'Sign in to the network, then go on. Everything for the office waits.' };
  if (status === 403) return { what, next: `Ask the office for access, then try again. ${untouched}` };
  return {
    what: `${office} wants you to sign in before it takes anything.`,
    next: 'Ask the office for access, then go on. Everything for it waits.',
  };
}

function remedyOf(status: number): string {
  if (status === 413) return 'Take it back and send fewer comments at a time.';
  if (status === 422) return 'Take it back, change it, and make it ready again.';
  return `${untouched} Ask the office what it needs.`;
}
