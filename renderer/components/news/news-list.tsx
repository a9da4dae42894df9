import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { Region } from '../../../shared/model/channel.ts';
import { useSources } from '../../queries/connection-line.ts';
import type { EntryHead, News } from '../../queries/news-list.ts';
import { brokenSources, type NewsRow, newsRows } from '../../queries/news-rows.ts';
import { useNow } from '../../state/now.ts';
import type { Place } from '../../state/places.ts';
import { BrokenSourceRow } from './broken-source-row.tsx';
import { NewsEmpty } from './news-empty.tsx';
import { NewsItem } from './news-item.tsx';
import type { NewsActions } from './news-screen.tsx';
import { NewsTabs } from './news-tabs.tsx';
import { OnlySource, SourceFilter } from './source-filter.tsx';

interface Props {
  readonly place: Extract<Place, { screen: 'news' }>;
  readonly news: News;
  readonly entries: readonly EntryHead[];
  readonly home: Region | null;
  readonly regions: ReadonlyMap<string, Region>;
  readonly actions: NewsActions;
}

const heights = { broken: 172, day: 32, item: 100 } as const;

/** The list of news: tabs, and under them the rows that are in sight (of thousands). */
export function NewsList({ place, news, entries, home, regions, actions }: Props) {
  const now = useNow();
  const sources = useSources();
  const broken = useMemo(
    () => brokenSources(sources).filter(({ id }) => !place.sourceId || id === place.sourceId),
    [sources, place.sourceId],
  );
  const rows = useMemo(() => newsRows(entries, broken, now), [entries, broken, now]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'item'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    paddingStart: 4,
    paddingEnd: 12,
  });
  const selectedRow = rows.findIndex((row) => row.key === place.entryId);
  const opening = useRef<string | null>(null);
  useEffect(() => {
    if (selectedRow < 0) return;
    opening.current ??= place.entryId;
    if (opening.current !== place.entryId) opening.current = '';
    const hadFocus = scroller.current?.contains(document.activeElement) ?? false;
    // What failed is seen when the list opens, and the heading of the first day comes into sight with its first item.
    if (selectedRow <= broken.length + 1 || (opening.current === place.entryId && broken.length > 0))
      virtual.scrollToOffset(0);
    else virtual.scrollToIndex(selectedRow, { align: 'auto' });
    if (!hadFocus) return;
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true }),
    );
  }, [selectedRow, virtual, broken.length, place.entryId]);

  const draw = (row: NewsRow) => {
    switch (row.kind) {
      case 'broken':
        return <BrokenSourceRow source={row.source} isLast={row.isLast} isBrief={row.isBrief} />;
      case 'day':
        return <h2 className="day">{row.heading}</h2>;
      case 'item':
        return (
          <NewsItem
            head={row.head}
            isSelected={row.head.id === place.entryId}
            news={news}
            home={home}
            regions={regions}
            actions={actions}
          />
        );
    }
  };

  return (
    <section className="list" aria-label="News">
      <div className="phead">
        <h1>News</h1>
        <span className="grow" />
        {broken.length > 0 ? (
          <button type="button" className="stop count" onClick={() => virtual.scrollToOffset(0)}>
            {broken.length} of {sources.length} not reached
          </button>
        ) : null}
        <SourceFilter place={place} news={news} />
      </div>
      {place.sourceId ? <OnlySource place={place} news={news} /> : null}
      <NewsTabs place={place} news={news} home={home} />
      <div
        className="items scroll"
        id="news-items"
        ref={scroller}
        role="tabpanel"
        aria-labelledby={`news-tab-${place.tab}`}
      >
        {rows.length > 0 ? (
          <ul aria-label="News items" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ key, index, start }) => {
              const row = rows[index];
              return row ? (
                <li key={key} data-index={index} ref={virtual.measureElement} style={{ translate: `0 ${start}px` }}>
                  {draw(row)}
                </li>
              ) : null;
            })}
          </ul>
        ) : null}
        {entries.length === 0 ? <NewsEmpty tab={place.tab} home={home} isNewsEmpty={news.heads.length === 0} /> : null}
      </div>
    </section>
  );
}
