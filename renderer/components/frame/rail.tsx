import {
  BookOpenText,
  Compass,
  type LucideIcon,
  Map as MapIcon,
  Newspaper,
  Search,
  Send,
  Settings,
} from 'lucide-react';
import { formatLeft } from '../../../shared/dates.ts';
import { keyTable } from '../../keys/key-table.ts';
import { openDrafts, useRevisions } from '../../queries/drafts.ts';
import { useOpenResponseCount, useUnreadCount } from '../../queries/rail-counts.ts';
import { useNow } from '../../state/now.ts';
import { go, type MainScreen, openScreen, usePlaces } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { hint } from '../keys.tsx';
import { ConnectionLine } from './connection-line.tsx';

/** The screens in the order of the rail. */
export const screens: readonly {
  readonly screen: MainScreen;
  readonly name: string;
  readonly icon: LucideIcon;
}[] = [
  { screen: 'briefing', name: 'Briefing', icon: Compass },
  { screen: 'news', name: 'News', icon: Newspaper },
  { screen: 'specification', name: 'Specifications', icon: BookOpenText },
  { screen: 'responses', name: 'Responses', icon: Send },
  { screen: 'programme', name: 'Programme', icon: MapIcon },
  { screen: 'search', name: 'Search', icon: Search },
];

/** The rail: where one can go, what is open, and how the connection is. */
export function Rail() {
  const current = usePlaces(({ current: { screen } }) =>
    screen === 'triage' ? 'responses' : screen === 'pack' ? 'briefing' : screen,
  );
  const counts: Partial<Record<MainScreen, number>> = { news: useUnreadCount(), responses: useOpenResponseCount() };
  return (
    <nav className="rail" aria-label="Screens">
      <ul>
        {screens.map(({ screen, name, icon }) => (
          <li key={screen}>
            <button
              type="button"
              className={screen === current ? 'place on' : 'place'}
              aria-current={screen === current ? 'page' : undefined}
              title={hint(name, keyTable.window[screen])}
              onClick={() => openScreen(screen)}
            >
              <Icon of={icon} size={18} />
              {name}
              {counts[screen] ? <span className="n">{counts[screen]}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      <OpenDrafts />
      <button
        type="button"
        className={current === 'settings' ? 'place foot on' : 'place foot'}
        aria-current={current === 'settings' ? 'page' : undefined}
        title={hint('Settings', keyTable.window.settings)}
        onClick={() => openScreen('settings')}
      >
        <Icon of={Settings} size={18} />
        Settings
      </button>
      <ConnectionLine />
    </nav>
  );
}

function OpenDrafts() {
  const now = useNow();
  const drafts = openDrafts(useRevisions() ?? [], now);
  if (drafts.length === 0) return null;
  return (
    <section className="sub" aria-labelledby="open-drafts">
      <h2 id="open-drafts">Open drafts</h2>
      <ul>
        {drafts.slice(0, 6).map(({ id, draftTitle, label, closesAt }) => {
          const isPressing = new Date(closesAt).getTime() - now.getTime() < 7 * 86_400_000;
          return (
            <li key={id}>
              <button
                type="button"
                className={isPressing ? 'hot' : undefined}
                onClick={() => go({ screen: 'specification', revisionId: id, clauseId: null })}
              >
                <span className="t">
                  {draftTitle} {label}
                </span>
                <b className="num">{formatLeft(closesAt, now)}</b>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
