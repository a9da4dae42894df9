import type { Delivery } from '../../../shared/model/submission.ts';
import type { Tally } from '../../queries/answers.ts';

/** The journey of a response from hand to hand, and how far it has come. Null: it is still being written. */
export function Hops({
  delivery,
  office,
  passesTo,
  may = false,
  tally,
}: {
  readonly delivery: Delivery | null;
  readonly office: string;
  readonly passesTo: string | null;
  /** It may be at the office, though no receipt came. */
  readonly may?: boolean;
  /** How far it is answered, where it is. */
  readonly tally?: Tally | undefined;
}) {
  const names = [
    delivery ? 'Written' : 'Being written',
    'Waiting',
    office,
    ...(passesTo ? [passesTo] : []),
    tally && tally.decided.length < tally.of ? `${tally.decided.length} of ${tally.of} answered` : 'Answered',
  ];
  const reached = tally ? names.length - 1 : may ? 2 : reachedHop(delivery);
  return (
    <ol className="hops" aria-label="Journey of this response">
      {names.map((name, index) => (
        <li
          key={name}
          className={index === reached ? here(delivery, may) : index < reached ? 'past' : undefined}
          aria-current={index === reached ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}

function reachedHop(delivery: Delivery | null): number {
  if (!delivery || delivery.status === 'withdrawn') return 0;
  return delivery.status === 'queued' ? 1 : 2;
}

/** A dotted dot: it may be there, nobody knows yet. */
function here(delivery: Delivery | null, may: boolean): string {
  if (may) return 'may';
  if (delivery?.status === 'sending') return 'may';
  if (delivery?.status === 'held') return 'no';
  return 'cur';
}
