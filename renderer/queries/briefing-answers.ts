/* The answers that came since the briefing was last looked at, a row for each response. */

import { useLiveQuery } from 'dexie-react-hooks';
import { dispositionWords, tallyWords } from '../../shared/answer-words.ts';
import type { Disposition } from '../../shared/model/answer.ts';
import { desk, library } from '../db/databases.ts';
import type { KeptAnswer } from '../db/library.ts';
import { isAnnotation, isSubmission } from '../db/readable-rows.ts';
import { labelOf } from './answers.ts';
import type { BriefingFacts } from './briefing.ts';
import { freshFrom } from './briefing-drafts.ts';
import type { Need } from './briefing-needs.ts';
import { isPutOff, isSnoozed } from './briefing-put-off.ts';
import { numberWord, sentenceStart } from './briefing-words.ts';
import type { ReviewPorts } from './review.ts';

/** A decision on a comment of this desk: on which response, and on what clause. */
export interface HeardAnswer
  extends Pick<KeptAnswer, 'id' | 'submissionId' | 'groupedWith' | 'appliedIn' | 'arrivedAt'> {
  readonly disposition: Disposition;
  readonly title: string;
  readonly clause: string;
}

/** Every decision on a comment of this desk; `undefined` until both databases have answered. */
export const useHeardAnswers = (): readonly HeardAnswer[] | undefined =>
  useLiveQuery(() => readHeardAnswers({ desk, library }), []);

/** Read every decision on a comment of this desk, in the order of the responses and of their comments. */
export async function readHeardAnswers(ports: ReviewPorts): Promise<readonly HeardAnswer[]> {
  const submissions = await ports.desk.submissions.orderBy('sequence').filter(isSubmission).toArray();
  const heard: HeardAnswer[] = [];
  for (const { id: submissionId, title, commentIds } of submissions) {
    const answers = await ports.library.answers.bulkGet([...commentIds]);
    const comments = await ports.desk.annotations.bulkGet([...commentIds]);
    for (const [index, answer] of answers.entries()) {
      if (!answer || answer.submissionId !== submissionId || answer.disposition === null) continue;
      const { id, disposition, groupedWith, appliedIn, arrivedAt } = answer;
      const comment = comments[index];
      const target = isAnnotation(comment) ? comment.target : undefined;
      const clause = target?.number ?? target?.heading ?? '';
      heard.push({ id, submissionId, disposition, groupedWith, appliedIn, arrivedAt, title, clause });
    }
  }
  return heard;
}

/** Responses of which something was answered since the last look, the latest response first. */
function freshAnswers(facts: BriefingFacts): readonly (readonly HeardAnswer[])[] {
  const bySubmission = new Map<string, HeardAnswer[]>();
  for (const answer of facts.answered) {
    const key = answeredKey(answer.submissionId);
    if (answer.arrivedAt <= freshFrom(facts) && !isSnoozed(key, facts)) continue;
    bySubmission.set(answer.submissionId, [...(bySubmission.get(answer.submissionId) ?? []), answer]);
  }
  return [...bySubmission.values()].reverse();
}

/** A row for each response that was answered since the last look. */
export const answerNeeds = (facts: BriefingFacts): readonly Need[] =>
  freshAnswers(facts).flatMap((answers) => {
    const [first] = answers;
    if (!first) return [];
    return {
      key: answeredKey(first.submissionId),
      closesAt: null,
      changedAt: latestOf(answers),
      why: { kind: 'answered' },
      title: answers.length === 1 ? oneWords(first) : manyWords(answers.length, first.title),
      reason: answers.length === 1 ? oneReason(first) : manyReason(answers),
      minutes: answers.length,
      place: { screen: 'responses', sourceId: null, submissionId: first.submissionId },
    };
  });

/** The sentence of the latest response that was answered since the last look, if any. */
export function answeredSentence(
  facts: BriefingFacts,
): { readonly sentence: string; readonly submissionId: string } | null {
  const answers = freshAnswers(facts).find(
    ([first, ...rest]) =>
      first && !isPutOff({ key: answeredKey(first.submissionId), changedAt: latestOf([first, ...rest]) }, facts),
  );
  const first = answers?.[0];
  if (!answers || !first) return null;
  const sentence = answers.length === 1 ? oneWords(first) : manyWords(answers.length, first.title);
  return { sentence: `${sentence}.`, submissionId: first.submissionId };
}

const answeredKey = (submissionId: string): string => `answered ${submissionId}`;
const latestOf = (answers: readonly HeardAnswer[]): string =>
  answers.reduce((latest, { arrivedAt }) => (arrivedAt > latest ? arrivedAt : latest), '');

const oneWords = ({ clause, title, disposition }: HeardAnswer): string =>
  `Your comment on ${clause || title} ${dispositionWords[disposition].verb}`;
const manyWords = (answers: number, title: string): string =>
  `${sentenceStart(numberWord(answers))} of your comments on ${title} were answered`;

function oneReason({ groupedWith, appliedIn, title }: HeardAnswer): string {
  const said = [
    ...(groupedWith ? [`grouped as ${groupedWith}`] : []),
    ...(appliedIn ? [`applied in ${labelOf(appliedIn)}`] : []),
  ];
  return said.length === 0 ? `In your response to ${title}.` : `${sentenceStart(said.join(', and '))}.`;
}

function manyReason(answers: readonly HeardAnswer[]): string {
  const shown = answers.filter(({ appliedIn }) => appliedIn !== null);
  const labels = [...new Set(shown.map(({ appliedIn }) => labelOf(appliedIn ?? '')))];
  const where =
    shown.length === 0
      ? ''
      : ` ${sentenceStart(numberWord(shown.length))} ${shown.length === 1 ? 'shows' : 'show'} in ${labels.join(' and ')}.`;
  return `${sentenceStart(tallyWords(answers.map(({ disposition }) => disposition)))}.${where}`;
}
