import { ChevronDown, ChevronUp, Copy, ExternalLink, FileDown, Mail, MailOpen, Printer, Star } from 'lucide-react';
import type { Region } from '../../../shared/model/channel.ts';
import { keyTable } from '../../keys/key-table.ts';
import type { EntryHead, News } from '../../queries/news-list.ts';
import { Icon } from '../icon.tsx';
import { hint, Keys } from '../keys.tsx';
import { NewsArticle } from './news-article.tsx';
import type { NewsActions } from './news-screen.tsx';

interface Props {
  readonly head: EntryHead | null;
  readonly isMissing: boolean;
  readonly position: number;
  readonly total: number;
  readonly news: News;
  readonly home: Region | null;
  readonly regions: ReadonlyMap<string, Region>;
  readonly actions: NewsActions;
}

/** The item that is selected, with what can be done with it. */
export function NewsReader({ head, isMissing, position, total, news, home, regions, actions }: Props) {
  if (!head) {
    return (
      <section className="read" aria-label="Reader">
        <div className="tools" />
        {isMissing ? (
          <div className="blank" role="status">
            <h2>This item is not kept here.</h2>
            <p>It may have been withdrawn by its office. Choose another in the list.</p>
          </div>
        ) : null}
      </section>
    );
  }
  return (
    <section className="read" aria-label="Reader">
      <Tools head={head} position={position} total={total} news={news} actions={actions} />
      <NewsArticle key={head.id} head={head} news={news} home={home} regions={regions} />
    </section>
  );
}

function Tools({
  head,
  position,
  total,
  news,
  actions,
}: Pick<Props, 'position' | 'total' | 'news' | 'actions'> & { readonly head: EntryHead }) {
  const isStarred = news.starred.has(head.id);
  const isRead = news.read.has(head.id);
  return (
    <div className="tools" role="toolbar" aria-label="This item">
      <button
        type="button"
        className={isStarred ? 'ib starred' : 'ib'}
        aria-label="Star"
        aria-pressed={isStarred}
        title={hint(isStarred ? 'Take the star away' : 'Star', keyTable.news.star)}
        onClick={() => actions.toggleStar(head)}
      >
        <Icon of={Star} />
      </button>
      <button
        type="button"
        className="ib"
        aria-label={isRead ? 'Mark as unread' : 'Mark as read'}
        title={hint(isRead ? 'Mark as unread' : 'Mark as read', keyTable.news.read)}
        onClick={() => actions.toggleRead(head)}
      >
        <Icon of={isRead ? MailOpen : Mail} />
      </button>
      {head.url ? (
        <button
          type="button"
          className="ib"
          aria-label="Open the original"
          title={hint(keyTable.news.original.does, keyTable.news.original)}
          onClick={() => void actions.openOriginal(head)}
        >
          <Icon of={ExternalLink} />
        </button>
      ) : null}
      <button
        type="button"
        className="ib"
        aria-label="Copy title and link"
        title={hint(keyTable.news.copy.does, keyTable.news.copy)}
        onClick={() => void actions.copy(head)}
      >
        <Icon of={Copy} />
      </button>
      <button
        type="button"
        className="ib"
        aria-label="Print"
        title={hint(keyTable.news.print.does, keyTable.news.print)}
        onClick={() => void actions.print(head)}
      >
        <Icon of={Printer} />
      </button>
      <button
        type="button"
        className="ib"
        aria-label="Save as PDF"
        title={hint(keyTable.news.savePdf.does, keyTable.news.savePdf)}
        onClick={() => void actions.savePdf(head)}
      >
        <Icon of={FileDown} />
      </button>
      <span className="grow" />
      <span className="s3 num place-of">
        {position > 0 && news.isWhole
          ? `${position.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
          : null}
      </span>
      <button
        type="button"
        className="ib"
        aria-label="Previous item"
        title={hint('Previous', keyTable.news.before)}
        disabled={position <= 1}
        onClick={() => void actions.previous()}
      >
        <Icon of={ChevronUp} />
      </button>
      <button
        type="button"
        className="ib"
        aria-label="Next item"
        title={hint('Next', keyTable.news.next)}
        disabled={position >= total}
        onClick={() => void actions.next()}
      >
        <Icon of={ChevronDown} />
      </button>
      <button
        type="button"
        className="btn sm quiet"
        disabled={actions.nextUnread === null}
        onClick={() => actions.nextUnread?.()}
      >
        Next unread <Keys keys={keyTable.news.nextUnread} />
      </button>
    </div>
  );
}
