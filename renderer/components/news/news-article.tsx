import { useState } from 'react';
import { formatTime } from '../../../shared/dates.ts';
import type { Region } from '../../../shared/model/channel.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useNewsBefore, useNewsBody } from '../../queries/news-body.ts';
import type { EntryHead, News } from '../../queries/news-list.ts';
import { keptTextOf } from '../../queries/news-rows.ts';
import { beginsWithLead, standfirstOf } from '../../queries/news-standfirst.ts';
import { NamedTag } from '../named-tag.tsx';
import { AboutItem } from './about-item.tsx';
import { Attachments } from './attachments.tsx';
import { ChangedItem } from './changed-item.tsx';
import { NewsBody } from './news-body.tsx';
import { RegionTag } from './region-tag.tsx';
import { UnreadableItem } from './unreadable-item.tsx';

interface Props {
  readonly head: EntryHead;
  readonly news: News;
  readonly home: Region | null;
  readonly regions: ReadonlyMap<string, Region>;
}

const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** One item of news to read: whose and when, its title, its words, and from 1600 wide what is known of it. */
export function NewsArticle({ head, news, home, regions }: Props) {
  const body = useNewsBody(head.id);
  const before = useNewsBefore(head.id);
  const [shownId, setShownId] = useState<string | null>(null);
  const isChangeShown = shownId === head.id;
  const toggleChange = (): void => setShownId(isChangeShown ? null : head.id);
  useKeys(keyTable.news, { change: () => (before ? toggleChange() : false) });
  if (head.unreadable !== null) return <UnreadableItem head={head} text={body?.text ?? ''} />;
  // A body that opens with its own standfirst needs no second one.
  const standfirst = body && !beginsWithLead(body.tree) ? standfirstOf(head.summary, body.text) : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached, and scrolled, by keys
    <div className="art scroll" tabIndex={0}>
      <article aria-labelledby="news-title">
        <div className="by">
          <span className="b s2">{head.sourceTitle}</span>
          <time className="num" dateTime={head.publishedAt}>
            {dayAndYear.format(new Date(head.publishedAt))}, {formatTime(head.publishedAt)}
          </time>
          <span>{head.minutes} min</span>
          <RegionTag head={head} home={home} regions={regions} />
          <NamedTag text={keptTextOf(head)} />
        </div>
        <h1 id="news-title">{head.title}</h1>
        {before ? <ChangedItem head={head} before={before} isShown={isChangeShown} onToggle={toggleChange} /> : null}
        {standfirst ? <p className="stand">{standfirst}</p> : null}
        {body ? <NewsBody head={head} body={body} before={isChangeShown ? (before ?? null) : null} /> : null}
        {head.files && head.files.length > 0 ? <Attachments head={head} files={head.files} /> : null}
        {body === null ? (
          <p className="s2">The words of this item have not come yet. They come with the next sync.</p>
        ) : null}
      </article>
      <AboutItem head={head} news={news} />
    </div>
  );
}
