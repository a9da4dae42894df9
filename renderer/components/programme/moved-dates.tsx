import { useState } from 'react';
import { count, formatShortDay } from '../../../shared/dates.ts';
import { type Move, moveWords } from '../../queries/programme-moves.ts';
import { momentOf } from '../../queries/programme-when.ts';

/** As many as fit beside each other in two lines of a wide window, or three. */
const few = 6;

/** What moved since last week: the date it was, struck, the date it is, by how much, and when that was said. */
export function MovedDates({ moves, now }: { readonly moves: readonly Move[]; readonly now: Date }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? moves : moves.slice(0, few);
  return (
    <section className="moves" aria-labelledby="moves">
      <h3 id="moves">Moved since last week</h3>
      <ul>
        {shown.map((move) => (
          <li key={move.key}>
            <span className="ti" title={move.title}>
              {move.title}
            </span>
            <span className="num">
              <s>{formatShortDay(momentOf(move.was))}</s>
              {move.is === null ? null : <b> {formatShortDay(momentOf(move.is))}</b>}
            </span>
            <span className="how">{moveWords(move, now)}</span>
          </li>
        ))}
      </ul>
      {moves.length > few ? (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${count(moves.length - few, 'more', 'more')}`}
        </button>
      ) : null}
    </section>
  );
}
