import type { Failure } from '../../../shared/failure.ts';
import { type FailureWords, failureWords } from '../../../shared/failure-words.ts';

const checkAddress = 'Check the address, or choose another channel.';

/** A failure of the channel at the first run, when nothing is kept yet that could be read meanwhile. */
export function firstFailureWords(failure: Failure, subject: string): FailureWords {
  const { what, next } = failureWords(failure, subject);
  switch (failure.kind) {
    case 'offline':
      return { what, next: 'Connect to a network, then try again. Pitchside also asks by itself.' };
    case 'unreachable':
    case 'timeout':
      return { what, next: `${checkAddress} Pitchside also asks again by itself.` };
    case 'missing':
    case 'malformed':
    case 'unsupported':
    case 'oversize':
      return { what, next: checkAddress };
    case 'portal':
      return {
        what,
        next: 'The network you are on wants you to sign in first. Do that in your web browser, then try again.',
      };
    default:
      return { what, next: next.replaceAll('What was kept is still here.', '').trim() };
  }
}
