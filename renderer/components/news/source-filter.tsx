import { ListFilter, Rss } from 'lucide-react';
import { useRef } from 'react';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { News } from '../../queries/news-list.ts';
import { newsSources } from '../../queries/news-sources.ts';
import { openFeeds } from '../../state/feeds-dialog.ts';
import { adjust, type Place } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { hint } from '../keys.tsx';
import { Menu, MenuChoice, opens, useMenu } from '../menu.tsx';

interface Props {
  readonly place: Extract<Place, { screen: 'news' }>;
  readonly news: News;
}

/** Whose news is listed: everybody's, or one source's. F opens it. */
export function SourceFilter({ place, news }: Props) {
  const menu = useMenu();
  const button = useRef<HTMLButtonElement>(null);
  const sources = newsSources(news.heads, news.read);
  const chosen = place.sourceId ?? null;
  const choose = (sourceId: string | null): void => {
    menu.shut();
    const stays =
      sourceId === null || news.heads.some((head) => head.id === place.entryId && head.sourceId === sourceId);
    adjust({ ...place, sourceId, entryId: stays ? place.entryId : null });
  };
  useKeys(keyTable.news, { source: () => button.current?.click() });
  const row = (sourceId: string | null, title: string, unread: number) => (
    <MenuChoice key={sourceId ?? 'all'} isChosen={sourceId === chosen} onChoose={() => choose(sourceId)}>
      <b>{title}</b>
      {unread > 0 ? <span className="num">{unread.toLocaleString('en-GB')} unread</span> : null}
    </MenuChoice>
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        className={chosen === null ? 'ib' : 'ib on'}
        {...opens(menu)}
        aria-label="Filter by source"
        title={hint('Filter by source', keyTable.news.source)}
      >
        <Icon of={ListFilter} />
      </button>
      <Menu menu={menu} name="Sources" look="sources-menu">
        {row(
          null,
          'All sources',
          sources.reduce((sum, { unread }) => sum + unread, 0),
        )}
        {sources.map(({ id: sourceId, title, unread }) => row(sourceId, title, unread))}
      </Menu>
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
