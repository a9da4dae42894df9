import { Check, CircleDashed, Clock, type LucideIcon, TriangleAlert, Undo2 } from 'lucide-react';
import { count, formatMoment } from '../../../shared/dates.ts';
import { formatReference } from '../../../shared/model/receipt.ts';
import type { Delivery, Submission } from '../../../shared/model/submission.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow } from '../../state/now.ts';
import { adjust } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { heldReason, heldWord, whenItGoes } from './delivery-words.ts';

const icons: Readonly<Record<Delivery['status'], LucideIcon>> = {
  queued: Clock,
  sending: CircleDashed,
  held: TriangleAlert,
  delivered: Check,
  withdrawn: Undo2,
};

/**
 * One submission in the list: what happens to it next, and when. `isFirst`: of those that wait to go. `isPaused`: its office wants
 * a sign-in first. `replacing`: how it and another version stand.
 */
export function SubmissionRow({
  submission,
  isFirst,
  isPaused,
  replacing,
  isSelected,
}: {
  readonly submission: Submission;
  readonly isFirst: boolean;
  readonly isPaused: boolean;
  readonly replacing: string | null;
  readonly isSelected: boolean;
}) {
  const { id, title, delivery } = submission;
  return (
    <li>
      <button
        type="button"
        className={delivery.status === 'held' ? 'rs bad-row' : 'rs'}
        aria-current={isSelected}
        onClick={() => adjust({ screen: 'responses', sourceId: null, submissionId: id })}
      >
        <Icon of={icons[delivery.status]} />
        <span>
          <b className="t">{title}</b>
          <span className="l2">
            <State submission={submission} isFirst={isFirst} isPaused={isPaused} />
            {replacing === null ? null : <span className="l3">{replacing}</span>}
          </span>
        </span>
      </button>
    </li>
  );
}

function State({
  submission,
  isFirst,
  isPaused,
}: {
  readonly submission: Submission;
  readonly isFirst: boolean;
  readonly isPaused: boolean;
}) {
  const now = useNow();
  const isOnline = useConnection(({ isOnline }) => isOnline);
  const { delivery, office, commentIds } = submission;
  switch (delivery.status) {
    case 'queued':
      return isFirst || isPaused || delivery.failure !== null
        ? whenItGoes(delivery, isOnline, now, isPaused)
        : `${count(commentIds.length, 'comment')}. Goes straight after`;
    case 'sending':
      return 'Sending…';
    case 'held':
      return (
        <>
          <span className="stop b">{heldWord(delivery.failure)}.</span> {heldReason(delivery.failure, office)}
        </>
      );
    case 'delivered':
      return (
        <>
          <span className="reference">{formatReference(delivery.receipt.reference)}</span>, with the{' '}
          {officeName(delivery.receipt.office)}
        </>
      );
    case 'withdrawn':
      return `Pulled back ${formatMoment(delivery.withdrawnAt, now)}`;
  }
}

/** "Northmoor office" stays; "Programme office" is "programme office" after "the". */
const officeName = (office: string): string => office.replace(/^Programme/, 'programme');
