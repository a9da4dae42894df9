/*
 * What a person is told of a failure: what happened, and what to do. Every kind has both; the words are read on screen,
 * so they name the source and never the mechanism.
 */
import type { Failure } from './failure.ts';

/** A failure in words: a sentence that says what happened, and one that says what to do next. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
}

const again = 'Pitchside will ask again by itself.';
const kept = 'What was kept is still here.';

/** Say a failure of `subject` ("Northmoor office", "the programme office") to a person. */
export function failureWords(failure: Failure, subject: string): FailureWords {
  switch (failure.kind) {
    case 'offline':
      return { what: 'There is no network.', next: `Everything kept can be read and written on. ${again}` };
    case 'timeout':
      return { what: `${subject} did not answer within ${failure.seconds} seconds.`, next: `${kept} ${again}` };
    case 'unreachable':
      return { what: `${subject} could not be reached.`, next: `${kept} ${again} If it lasts, check the address.` };
    case 'insecure':
      return {
        what: `The connection to ${subject} is not safe: ${failure.detail}.`,
        next: `Nothing was taken from it. Ask your network team whether they inspect this traffic.`,
      };
    case 'unavailable':
      return { what: `${subject} is not working just now (error ${failure.status}).`, next: `${kept} ${again}` };
    case 'missing':
      return {
        what: `${subject} has nothing at this address (error ${failure.status}).`,
        next: `${kept} It may have moved: ask the office for its new address.`,
      };
    case 'unauthorised':
      return failure.status === 407
        ? { what: 'Your trust’s proxy wants you to sign in.', next: `Sign in to the network, then try again. ${kept}` }
        : {
            what: `${subject} refuses this workstation (error ${failure.status}).`,
            next: 'Ask the office for access.',
          };
    case 'portal':
      return {
        what: `${subject} sent a sign-in page, not what was asked for.`,
        next: `The network you are on wants you to sign in first. Nothing was taken from that page. ${kept}`,
      };
    case 'malformed':
      return {
        what: `${subject} sent ${failure.what} that cannot be read.`,
        next: `${kept} It is asked for again when it changes. Tell the office if it lasts.`,
      };
    case 'unsupported':
      return {
        what: `${subject} sent a kind of document that Pitchside does not read (${failure.mediaType || 'unnamed'}).`,
        next: 'Open it in your web browser instead.',
      };
    case 'oversize':
      return {
        what: `${subject} sent more than ${megabytes(failure.limit)}, which is the limit.`,
        next: `Nothing of it was taken. ${kept}`,
      };
    case 'rejected':
      return {
        what: `${subject} refused it: ${failure.title || `error ${failure.status}`}.`,
        next: failure.detail || 'Your words are untouched. Ask the office what it needs.',
      };
    case 'conflict':
      return {
        what: `${subject} already holds a different response under this number.`,
        next: 'Pull it back and queue it again. Your words are untouched.',
      };
    case 'closed':
      return {
        what: `${subject} has closed this draft to comments.`,
        next: failure.detail || 'Your words are untouched. Ask the office whether it takes late responses.',
      };
    case 'storage':
      return {
        what: 'It could not be saved on this computer.',
        next: 'Your words stay in the box. Free some disk space, then try again.',
      };
    case 'file':
      return {
        what: `${subject} could not be saved or opened: ${fileTroubles[failure.trouble]}.`,
        next: 'What you wrote is still in Pitchside. Choose another place, then try again.',
      };
    case 'stopped':
      return { what: `${subject} was stopped before it was finished.`, next: `${kept} Sync again when you like.` };
    case 'fault':
      return { what: 'Something went wrong inside Pitchside.', next: `Nothing is lost. ${again}` };
  }
}

/** What keeps a file from being written or read, to go on with a sentence. */
export const fileTroubles = {
  full: 'the disk is full',
  forbidden: 'Pitchside has no permission there',
  missing: 'its folder cannot be found',
  broken: 'the disk reported an error',
} as const;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
