/*
 * What an office decided, in plain words. HL7's own terms are in `export/hl7.ts`; on screen they stand beside these for whoever
 * knows them.
 */
import type { Disposition } from './model/answer.ts';

/**
 * One decision. `name`: alone, at the head of an answer; `verb`: of one comment ("your comment on 3.2.4 …"); `short`: after a number, in a list
 * that begins with those that were accepted.
 */
export interface DispositionWords {
  readonly name: string;
  readonly verb: string;
  readonly short: string;
}

/** In the order in which they are counted. */
export const dispositionWords = {
  persuasive: { name: 'Accepted', verb: 'was accepted', short: 'accepted' },
  persuasiveWithMod: { name: 'Accepted with changes', verb: 'was accepted with changes', short: 'with changes' },
  consideredQuestionAnswered: { name: 'Question answered', verb: 'was answered', short: 'explained' },
  consideredForFutureUse: { name: 'For a later draft', verb: 'is kept for a later draft', short: 'for a later draft' },
  referredAndTracked: { name: 'Passed on and tracked', verb: 'was passed on', short: 'passed on' },
  pendingInputFromSubmitter: { name: 'Waits for your answer', verb: 'waits for your answer', short: 'waiting for you' },
  pendingInputFromOther: { name: 'Waits for another group', verb: 'waits for another group', short: 'waiting' },
  consideredNoActionRequired: { name: 'Noted, nothing to change', verb: 'was noted', short: 'noted' },
  notPersuasiveWithMod: {
    name: 'Not accepted, but changed',
    verb: 'was not accepted, but the draft changed',
    short: 'changed otherwise',
  },
  notPersuasive: { name: 'Not accepted', verb: 'was not accepted', short: 'not' },
  notRelated: {
    name: 'Not about this draft',
    verb: 'was found not to be about this draft',
    short: 'not about this draft',
  },
} as const satisfies Record<Disposition, DispositionWords>;

/** Taken in, and nothing decided yet. */
export const undecidedWords = 'Taken in, not decided yet';

/** What was decided, at the head of an answer. */
export const decisionName = (disposition: Disposition | null): string =>
  disposition === null ? undecidedWords : dispositionWords[disposition].name;

/** "5 accepted, 2 with changes, 1 not": how many were decided in each way. Empty where nothing was decided. */
export function tallyWords(decided: readonly Disposition[]): string {
  const hasAccepted = decided.includes('persuasive');
  const said = Object.entries(dispositionWords).flatMap(([disposition, { short, name }]) => {
    const number = decided.filter((each) => each === disposition).length;
    if (number === 0) return [];
    // "1 not" says nothing before anything is accepted.
    const isShort = hasAccepted || !['with changes', 'not'].includes(short);
    // The number stays with its word at the end of a line.
    return [`${number.toLocaleString('en-GB')}\u00A0${isShort ? short : name.toLowerCase()}`];
  });
  return said.join(', ');
}

/** "4 of 6 answered", or all of them as they were decided. */
export const answeredWords = (decided: readonly Disposition[], of: number): string =>
  decided.length < of ? `${decided.length} of ${of} answered` : tallyWords(decided);
