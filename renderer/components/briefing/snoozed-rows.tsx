import { BellOff } from 'lucide-react';
import { takeBack } from '../../commands/put-off.ts';
import type { BriefingFacts } from '../../queries/briefing.ts';
import { notForMe, type PutAside } from '../../queries/briefing-put-aside.ts';
import { askPuttingOff } from '../../state/putting-off.ts';
import { Icon } from '../icon.tsx';

const shown = 3;

interface Props {
  readonly facts: BriefingFacts;
  readonly snoozed: readonly PutAside[];
  readonly isTall: boolean;
}

/** What is snoozed and when it comes back, where there is room (`isTall`); and the way to all that was put off. */
export function SnoozedRows({ facts, snoozed, isTall }: Props) {
  const hidden = notForMe(facts).length;
  if (snoozed.length + hidden === 0) return null;
  const words = [
    ...(snoozed.length > (isTall ? shown : 0) ? [`${snoozed.length} snoozed`] : []),
    ...(hidden > 0 ? [`${hidden} not for me`] : []),
  ];
  return (
    <div className="snoozed">
      {isTall && snoozed.length > 0 ? (
        <>
          <h2 className="h2" id="snoozed">
            Snoozed <span className="n">{snoozed.length}</span>
          </h2>
          <ul className="chg" aria-labelledby="snoozed">
            {snoozed.slice(0, shown).map(({ key, title, backWords, minutes }) => (
              <li key={key} className="dim">
                <button type="button" className="hit" title="Show it again now" onClick={() => void takeBack(key)}>
                  <Icon of={BellOff} size={18} />
                  <span>
                    <b>{title}</b>
                    <span className="why">{backWords}</span>
                  </span>
                  <span className="min num">{minutes === null ? null : `${minutes} min`}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {words.length > 0 ? (
        <button type="button" className="link foot" onClick={() => askPuttingOff({ asks: 'list' })}>
          {words.join(', ')}
        </button>
      ) : null}
    </div>
  );
}
