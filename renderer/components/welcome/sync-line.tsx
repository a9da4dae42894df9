import { ArrowDown, Check, CircleAlert, Clock, type LucideIcon } from 'lucide-react';
import { count } from '../../../shared/dates.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import type { SyncLine } from '../../queries/welcome.ts';
import { Icon } from '../icon.tsx';

const icons: Readonly<Record<SyncLine['state'], LucideIcon>> = {
  waiting: Clock,
  coming: ArrowDown,
  done: Check,
  failed: CircleAlert,
};

/** One source of the first sync: how far it is, or what became of it. */
export function SyncLineRow({ line }: { readonly line: SyncLine }) {
  const { title, state, done, total, failure } = line;
  const words = failure ? failureWords(failure, title) : null;
  return (
    <li className={state === 'waiting' ? 'wait' : state}>
      <Icon of={icons[state]} />
      <span className="ti">{title}</span>
      {state === 'coming' || state === 'done' ? (
        <progress max={total ?? 1} value={total === null ? 0 : done} aria-label={title} />
      ) : (
        <span />
      )}
      <span className="num r">{amount(line)}</span>
      {words ? (
        <span className="why">
          {words.what} {done > 0 ? words.next : 'It is asked again with the next sync.'}
        </span>
      ) : null}
    </li>
  );
}

function amount({ state, done, total, failure }: SyncLine): string {
  if (state === 'failed')
    return done > 0
      ? `${done} kept`
      : failure?.kind === 'malformed' || failure?.kind === 'portal'
        ? 'not read'
        : 'not reached';
  if (total === null) return 'to come';
  return done === total ? count(total, 'item') : `${done} of ${total}`;
}
