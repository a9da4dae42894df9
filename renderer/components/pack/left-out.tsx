import { Clock } from 'lucide-react';
import type { Plan } from '../../../shared/pack/plan.ts';
import type { PackCandidate } from '../../queries/pack-candidates.ts';
import { leftWords } from '../../queries/pack-words.ts';
import { formatBy } from '../../queries/programme-when.ts';
import { go } from '../../state/places.ts';
import { RowWords } from '../briefing/row-words.tsx';
import { Icon } from '../icon.tsx';

const shown = 4;

interface Props {
  readonly plan: Plan<PackCandidate>;
  readonly more: number;
  readonly now: Date;
}

/** What did not fit: whatever closes within two days by its name, the next few, and the rest counted. */
export function LeftOut({ plan: { left, pressing }, more, now }: Props) {
  const others = left.filter(({ isPressing }) => !isPressing);
  const named = [...pressing, ...others.slice(0, Math.max(0, shown - pressing.length))];
  return (
    <>
      <h2 className="h2" id="left-out">
        Left out{' '}
        {left.length + more > 0 ? <span className="n">{(left.length + more).toLocaleString('en-GB')}</span> : null}
      </h2>
      <p className="none">{leftWords(left, more)}</p>
      <ul className="chg" aria-labelledby="left-out">
        {named.map(({ key, title, reason, minutes, isGuessed, closesAt, isPressing, place }) => (
          <li key={key} className="dim">
            <button type="button" className={isPressing ? 'hit hot' : 'hit'} onClick={() => go(place)}>
              <Icon of={Clock} size={18} />
              <RowWords
                title={title}
                reason={isPressing && closesAt ? `Closes ${formatBy(closesAt, now)}, and did not fit.` : reason}
                minutes={isGuessed ? null : minutes}
              />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
