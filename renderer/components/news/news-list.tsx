import { type ComponentProps, useDeferredValue, useEffect, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { startOfDay } from '../../../shared/dates.ts';
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

/** Above the first row, in pixels. */
const margin = 4;

/** The list of news: tabs, and under them the rows that are in sight (of thousands). */
export function NewsList({ place, news, entries, home, regions, actions }: Props) {
  const now = useNow();
  const sources = useSources();
  const broken = brokenSources(sources, place.sourceId ?? null);
  const rows = newsRows(entries, broken, startOfDay(now));
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const selectedRow = rows.findIndex((row) => row.key === place.entryId);
  // Of rows out of sight, the one selected is drawn: it may have the focus, and so may the one before, until the focus has moved on.
  const kept = [selectedRow, useDeferredValue(selectedRow)].filter((row) => row >= 0);
  const opening = useRef<string | null>(null);
  const shown = useRef('');
  const isInSight = useRef(true);
  useEffect(() => {
    if (selectedRow < 0) return;
    const selection = `${place.tab} ${place.sourceId ?? ''} ${place.entryId}`;
    const isNew = shown.current !== selection;
    shown.current = selection;
    // Whoever has scrolled on stays there, whatever comes or goes above.
    if (!isNew && !isInSight.current) return;
    opening.current ??= place.entryId;
    if (opening.current !== place.entryId) opening.current = '';
    const hadFocus = scroller.current?.contains(document.activeElement) ?? false;
    // What failed is seen when the list opens, and the heading of the first day comes into sight with its first item.
    if (selectedRow <= broken.length + 1 || (opening.current === place.entryId && broken.length > 0))
      list.current?.scrollTo(0);
    else list.current?.scrollToIndex(selectedRow, { align: 'nearest' });
    if (!hadFocus) return;
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true }),
    );
  }, [selectedRow, broken.length, place.tab, place.sourceId, place.entryId]);

  const draw = (row: NewsRow) => {
    switch (row.kind) {
      case 'broken':
        return <BrokenSourceRow key={row.key} source={row.source} isLast={row.isLast} isBrief={row.isBrief} />;
      case 'day':
        return (
          <h2 key={row.key} className="day">
            {row.heading}
          </h2>
        );
      case 'item':
        return (
          <NewsItem
            key={row.key}
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
          <button type="button" className="stop count" onClick={() => list.current?.scrollTo(0)}>
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
          <Virtualizer
            ref={list}
            scrollRef={scroller}
            startMargin={margin}
            as={Items}
            item="li"
            data={rows}
            keepMounted={kept}
            onScroll={() => {
              isInSight.current = list.current !== null && isRowInSight(list.current, selectedRow);
            }}
          >
            {draw}
          </Virtualizer>
        ) : null}
        {entries.length === 0 ? <NewsEmpty tab={place.tab} home={home} isNewsEmpty={news.heads.length === 0} /> : null}
      </div>
    </section>
  );
}

const Items = (props: ComponentProps<'ul'>) => <ul aria-label="News items" {...props} />;

const isRowInSight = (list: VirtualizerHandle, row: number): boolean => {
  const from = list.getItemOffset(row) - list.scrollOffset;
  return from + list.getItemSize(row) > 0 && from < list.viewportSize;
};
