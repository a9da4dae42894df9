import { Check, Clock } from 'lucide-react';
import { daysUntil } from '../../../shared/dates.ts';
import type { Pack, PackRow } from '../../../shared/model/pack.ts';
import { presentOf } from '../../../shared/pack/steps.ts';
import { markPackRow } from '../../commands/pack.ts';
import type { PackCandidate } from '../../queries/pack-candidates.ts';
import { rankWords } from '../../queries/pack-words.ts';
import { momentOf } from '../../queries/programme-when.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';

type Row = Pick<PackRow, 'title' | 'reason' | 'rank' | 'closesAt' | 'minutes' | 'isGuessed'>;

/** What a pack would hold, in its order. */
export const PlannedRows = ({ rows, now }: { readonly rows: readonly PackCandidate[]; readonly now: Date }) => (
  <ol className="need plan" aria-labelledby="in-the-pack">
    {rows.map((row, index) => (
      <li key={row.key}>
        <button type="button" className="hit" onClick={() => go(row.place)}>
          <span className="cd">{index + 1}</span>
          <Words row={row} now={now} />
        </button>
      </li>
    ))}
  </ol>
);

/** The rows of a pack that was begun: each ticked when it is done, and opened where it leads. */
export function PackRows({ pack, now }: { readonly pack: Pack; readonly now: Date }) {
  const present = presentOf(pack);
  return (
    <ol className="need plan" aria-labelledby="in-the-pack">
      {pack.rows.map((row, index) => (
        <li key={row.key} className={row === present ? 'lead' : row.fate === 'waiting' ? undefined : 'past'}>
          <button
            type="button"
            className="tick"
            aria-pressed={row.fate === 'done'}
            aria-label={`Done: ${row.title}`}
            onClick={() => void markPackRow(row.key, row.fate === 'done' ? 'waiting' : 'done')}
          >
            {row.fate === 'done' ? (
              <Icon of={Check} size={18} />
            ) : row.fate === 'later' ? (
              <Icon of={Clock} size={18} />
            ) : (
              index + 1
            )}
          </button>
          <button
            type="button"
            className="hit"
            aria-current={row === present ? 'step' : undefined}
            onClick={() => go(row.place)}
          >
            <span className="cd" />
            <Words row={row} now={now} isLater={row.fate === 'later'} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What it is, why it is in the pack, and how long it takes. */
function Words({ row, now, isLater = false }: { readonly row: Row; readonly now: Date; readonly isLater?: boolean }) {
  const { title, reason, rank, closesAt, minutes, isGuessed } = row;
  const isHot = rank === 'closing' && closesAt !== null && daysUntil(momentOf(closesAt), now) < 7;
  return (
    <>
      <span>
        <b>{title}</b>
        <span className="why">{reason}</span>
      </span>
      <span className="min num">
        {isGuessed ? 'about ' : null}
        {minutes} min
        <small className={isHot ? 'hot' : rank === 'refused' ? 'stop' : undefined}>
          {isLater ? 'left for later' : rankWords(row, now)}
        </small>
      </span>
    </>
  );
}
