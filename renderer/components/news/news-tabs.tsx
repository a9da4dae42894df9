import { type KeyboardEvent, memo } from 'react';
import type { Region } from '../../../shared/model/channel.ts';
import type { News } from '../../queries/news-list.ts';
import { entriesOf } from '../../queries/news-rows.ts';
import { adjust, type NewsTab, type Place } from '../../state/places.ts';

interface Props {
  readonly place: Extract<Place, { screen: 'news' }>;
  readonly news: News;
  readonly home: Region | null;
}

/** The lists of news, each with how many it holds. An item that is selected stays so where the new list holds it. */
export function NewsTabs({ place, news, home }: Props) {
  const tabs: readonly { readonly tab: NewsTab; readonly name: string }[] = [
    { tab: 'all', name: 'All' },
    { tab: 'unread', name: 'Unread' },
    ...(home ? [{ tab: 'region' as const, name: home.name }] : []),
    { tab: 'starred', name: 'Starred' },
  ];
  const open = (tab: NewsTab): void => {
    const isHere = entriesOf(tab, news, home?.id ?? null, place.sourceId).some(({ id }) => id === place.entryId);
    adjust({ ...place, tab, entryId: isHere ? place.entryId : null });
  };
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.findIndex(({ tab }) => tab === place.tab);
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    open(next.tab);
    document.getElementById(`news-tab-${next.tab}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Lists of news" onKeyDown={walk}>
      {tabs.map(({ tab, name }) => (
        <button
          key={tab}
          id={`news-tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === place.tab}
          aria-controls="news-items"
          tabIndex={tab === place.tab ? 0 : -1}
          onClick={() => open(tab)}
        >
          {name} <Count tab={tab} news={news} region={home?.id ?? null} sourceId={place.sourceId ?? null} />
        </button>
      ))}
    </div>
  );
}

const Count = memo(function Count({
  tab,
  news,
  region,
  sourceId,
}: {
  readonly tab: NewsTab;
  readonly news: News;
  readonly region: string | null;
  readonly sourceId: string | null;
}) {
  if (!news.isWhole) return null;
  return <b className="num">{entriesOf(tab, news, region, sourceId).length.toLocaleString('en-GB')}</b>;
});
