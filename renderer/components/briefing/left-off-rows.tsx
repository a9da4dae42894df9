import { BookOpenText } from 'lucide-react';
import { useLeftOff } from '../../queries/briefing-left-off.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';

/** Where the person was in the middle of a draft. */
export function LeftOffRows() {
  const left = useLeftOff();
  if (left.length === 0) return null;
  return (
    <div className="left-off">
      <h2 className="h2" id="left-off">
        Where you left off
      </h2>
      <ul className="chg" aria-labelledby="left-off">
        {left.map(({ key, title, reason, minutes, place }) => (
          <li key={key}>
            <button type="button" className="hit" onClick={() => go(place)}>
              <Icon of={BookOpenText} size={18} />
              <span>
                <b>{title}</b>
                <span className="why">{reason}</span>
              </span>
              <span className="min num">{minutes} min</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
