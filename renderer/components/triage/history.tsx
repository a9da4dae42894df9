import { decisionName } from '../../../shared/answer-words.ts';
import { formatShortDay } from '../../../shared/dates.ts';
import type { CarryFate } from '../../../shared/model/carrying.ts';
import type { CarryStep, TriageItem } from '../../queries/triage.ts';
import { isInDoubt } from '../../queries/triage-groups.ts';
import { choiceNames } from './triage-words.ts';

/** How it came here: where it was written, what each draft did to its words, and what is to be done. */
export function History({ item }: { readonly item: TriageItem }) {
  const { annotation, from, steps, submission, answer, carry, group } = item;
  const receipt = submission?.delivery.status === 'delivered' ? submission.delivery.receipt : null;
  const past = [
    { key: 'written', at: annotation.createdAt, words: `Written on ${from.label}` },
    ...(receipt ? [{ key: 'sent', at: receipt.receivedAt, words: `Received by ${submission?.office}` }] : []),
    ...(answer ? [{ key: 'answered', at: answer.answeredAt, words: decisionName(answer.disposition) }] : []),
    ...steps
      .filter((step) => step.carry.fate !== 'unchanged' || step.carry.id === carry.id)
      .map((step) => ({
        key: step.carry.id,
        at: heard(step, annotation.createdAt),
        words: `${step.label} ${didWords[step.carry.fate]}`,
      })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const decision = group === 'settled' ? carry.decision : null;
  return (
    <ol className="hops hist" aria-label={`History of this ${annotation.body.type}`}>
      {past.map(({ key, at, words }) => (
        <li className="past" key={key}>
          <b>{formatShortDay(at)}</b>
          {words}
        </li>
      ))}
      <li className="cur" aria-current="step">
        <b>{decision ? formatShortDay(decision.at) : 'Now'}</b>
        {decision ? `${choiceNames[decision.choice]} by you` : isInDoubt(carry) ? 'Yours to settle' : 'It stands'}
      </li>
    </ol>
  );
}

/** When the draft came out; where the comment is younger than that, when the draft came to hand. */
const heard = ({ publishedAt, carry }: CarryStep, createdAt: string): string =>
  publishedAt > createdAt ? publishedAt : carry.carriedAt;

const didWords = {
  unchanged: 'left the quote',
  moved: 'moved the quote',
  contextChanged: 'changed words beside it',
  changed: 'changed the quote',
  check: 'may have changed it',
  deleted: 'dropped the quote',
} as const satisfies Record<CarryFate, string>;
