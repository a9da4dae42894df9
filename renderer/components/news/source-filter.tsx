import { ListFilter, Rss } from 'lucide-react';
import { useId, useMemo, useRef } from 'react';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { News } from '../../queries/news-list.ts';
import { newsSources } from '../../queries/news-sources.ts';
import { openFeeds } from '../../state/feeds-dialog.ts';
import { adjust, type Place } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { hint } from '../keys.tsx';
import { walkMenu } from '../specification/revision-chooser.tsx';

interface Props {
  readonly place: Extract<Place, { screen: 'news' }>;
  readonly news: News;
}

/** Whose news is listed: everybody's, or one source's. F opens it. */
export function SourceFilter({ place, news }: Props) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const sources = useMemo(() => newsSources(news.heads, news.read), [news.heads, news.read]);
  const chosen = place.sourceId ?? null;
  const choose = (sourceId: string | null): void => {
    menu.current?.hidePopover();
    const stays =
      sourceId === null || news.heads.some((head) => head.id === place.entryId && head.sourceId === sourceId);
    adjust({ ...place, sourceId, entryId: stays ? place.entryId : null });
  };
  useKeys(keyTable.news, { source: () => button.current?.click() });
  const row = (sourceId: string | null, title: string, unread: number) => (
    <button
      key={sourceId ?? 'all'}
      // The attribute itself, which a popover heeds when it opens.
      ref={(item) => void item?.toggleAttribute('autofocus', sourceId === chosen)}
      type="button"
      role="menuitemradio"
      aria-checked={sourceId === chosen}
      className={sourceId === chosen ? 'sel' : undefined}
      onClick={() => choose(sourceId)}
    >
      <b>{title}</b>
      {unread > 0 && news.isWhole ? <span className="num">{unread.toLocaleString('en-GB')} unread</span> : null}
    </button>
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        className={chosen === null ? 'ib' : 'ib on'}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label="Filter by source"
        title={hint('Filter by source', keyTable.news.source)}
      >
        <Icon of={ListFilter} />
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        role="menu"
        aria-label="Sources"
        className="pop export-menu sources-menu"
        tabIndex={-1}
        onKeyDown={walkMenu}
      >
        {row(
          null,
          'All sources',
          sources.reduce((sum, { unread }) => sum + unread, 0),
        )}
        {sources.map(({ id: sourceId, title, unread }) => row(sourceId, title, unread))}
      </div>
      <button
        type="button"
        className="ib"
        aria-label="Your feeds"
        title="Your feeds: add, rename, remove"
        onClick={openFeeds}
      >
        <Icon of={Rss} />
      </button>
    </>
  );
}

/** Says that only one source is listed, and takes that back. */
export function OnlySource({ place, news }: Props) {
  const title = news.heads.find(({ sourceId }) => sourceId === place.sourceId)?.sourceTitle;
  return (
    <p className="only-source">
      <span>
        Only <b>{title ?? 'a source that has nothing here'}</b>
      </span>
      <button type="button" className="link" onClick={() => adjust({ ...place, sourceId: null })}>
        Show all sources
      </button>
    </p>
  );
}
