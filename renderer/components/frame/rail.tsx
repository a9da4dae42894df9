import { BookOpenText, Compass, type LucideIcon, Map as MapIcon, Newspaper, Search, Send } from 'lucide-react';
import { formatLeft } from '../../../shared/dates.ts';
import { openDrafts, useRevisions } from '../../queries/drafts.ts';
import { useOpenResponseCount, useUnreadCount } from '../../queries/rail-counts.ts';
import { useNow } from '../../state/now.ts';
import { go, type MainScreen, openScreen, usePlaces } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { ConnectionLine } from './connection-line.tsx';

/** The screens in the order of the rail, with the key that opens each. */
export const screens: readonly {
  readonly screen: MainScreen;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly key: string;
}[] = [
  { screen: 'briefing', name: 'Briefing', icon: Compass, key: '1' },
  { screen: 'news', name: 'News', icon: Newspaper, key: '2' },
  { screen: 'specification', name: 'Specifications', icon: BookOpenText, key: '3' },
  { screen: 'responses', name: 'Responses', icon: Send, key: '4' },
  { screen: 'programme', name: 'Programme', icon: MapIcon, key: '5' },
  { screen: 'search', name: 'Search', icon: Search, key: '6' },
];

/** The rail: where one can go, what is open, and how the connection is. */
export function Rail() {
  const current = usePlaces(({ current }) => (current.screen === 'triage' ? 'responses' : current.screen));
  const counts: Partial<Record<MainScreen, number>> = { news: useUnreadCount(), responses: useOpenResponseCount() };
  return (
    <nav className="rail" aria-label="Screens">
      <ul>
        {screens.map(({ screen, name, icon, key }) => (
          <li key={screen}>
            <button
              type="button"
              className={screen === current ? 'place on' : 'place'}
              aria-current={screen === current ? 'page' : undefined}
              title={`${name} (Ctrl+${key})`}
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
