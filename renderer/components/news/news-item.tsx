import { ImageDown, ImageOff, Star } from 'lucide-react';
import { memo, useState } from 'react';
import { formatTime } from '../../../shared/dates.ts';
import type { Region } from '../../../shared/model/channel.ts';
import { keyTable } from '../../keys/key-table.ts';
import type { EntryHead, News } from '../../queries/news-list.ts';
import { keptTextOf, picturesOf, picturesWords } from '../../queries/news-rows.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { NamedTag } from '../named-tag.tsx';
import type { NewsActions } from './news-screen.tsx';
import { RegionTag } from './region-tag.tsx';

interface Props {
  readonly head: EntryHead;
  readonly isSelected: boolean;
  readonly news: News;
  readonly home: Region | null;
  readonly regions: ReadonlyMap<string, Region>;
  readonly actions: NewsActions;
}

/** One item in the list of news. The two actions at its foot come with the pointer or the focus; their keys work on the selected item. */
export const NewsItem = memo(function NewsItem({ head, isSelected, news, home, regions, actions }: Props) {
  const isUnread = !news.read.has(head.id);
  const isStarred = news.starred.has(head.id);
  const pictures = picturesOf(head, news.pictures);
  const words = picturesWords(pictures);
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  return (
    <article
      className={`it${isSelected ? ' sel' : ''}${isUnread ? ' un' : ''}`}
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
    >
      <button
        type="button"
        aria-current={isSelected}
        onClick={() => actions.select(head)}
        onFocus={({ currentTarget }) => setIsFocused(currentTarget.matches(':focus-visible'))}
        onBlur={() => setIsFocused(false)}
      >
        <span className="src">
          {isUnread ? <span className="said">Unread.</span> : null}
          <span>{head.sourceTitle}</span>
          <time className="num" dateTime={head.publishedAt}>
            {formatTime(head.publishedAt)}
          </time>
        </span>
        <span className="ti">{head.title}</span>
        <span className="mk">
          {isStarred ? (
            <span className="starred">
              <Icon of={Star} size={14} />
              <span className="said">Starred.</span>
            </span>
          ) : null}
          <NamedTag text={keptTextOf(head)} otherwise={<RegionTag head={head} home={home} regions={regions} />} />
          {head.changedAt ? <span className="tag changed">Changed</span> : null}
          {words ? (
            <>
              <Icon of={pictures.kept < pictures.all ? ImageOff : ImageDown} size={14} />
              <span>{words}</span>
            </>
          ) : null}
        </span>
      </button>
      {isPointedAt || isFocused ? (
        <span className="acts">
          <button type="button" tabIndex={-1} onClick={() => actions.toggleStar(head)}>
            {isStarred ? 'Unstar' : 'Star'} {isSelected ? <Keys keys={keyTable.news.star} /> : null}
          </button>
          <button type="button" tabIndex={-1} onClick={() => actions.toggleRead(head)}>
            {isUnread ? 'Read' : 'Unread'} {isSelected ? <Keys keys={keyTable.news.read} /> : null}
          </button>
        </span>
      ) : null}
    </article>
  );
});
