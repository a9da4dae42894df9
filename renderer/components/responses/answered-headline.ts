import { tallyWords } from '../../../shared/answer-words.ts';
import type { FailureWords } from '../../../shared/failure-words.ts';
import type { Tally } from '../../queries/answers.ts';
import { numberWord, sentenceStart } from '../../queries/briefing-words.ts';

/** The sentence at the head of a response of which something was decided, and how. */
export function answeredHeadline({ decided, of }: Tally): FailureWords {
  const next = `${sentenceStart(tallyWords(decided))}.`;
  if (decided.length < of) {
    const verb = decided.length === 1 ? 'is' : 'are';
    return {
      what: `${sentenceStart(numberWord(decided.length))} of your ${numberWord(of)} comments ${verb} answered.`,
      next: `${next} The rest ${of - decided.length === 1 ? 'is' : 'are'} not decided yet.`,
    };
  }
  return {
    what: of === 1 ? 'Your comment is answered.' : `All ${numberWord(of)} of your comments are answered.`,
    next,
  };
}
