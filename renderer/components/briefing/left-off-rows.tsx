import { BookOpenText } from 'lucide-react';
import { useLeftOff } from '../../queries/briefing-left-off.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { RowWords } from './row-words.tsx';

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
              <RowWords title={title} reason={reason} minutes={minutes} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
