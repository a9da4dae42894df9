import { count, formatShortDay, formatTime } from '../../../shared/dates.ts';
import { openLink } from '../../commands/open-link.ts';
import type { EntryHead, News } from '../../queries/news-list.ts';
import { picturesOf } from '../../queries/news-rows.ts';

/** What is known of an item, beside it where there is room. */
export function AboutItem({ head, news }: { readonly head: EntryHead; readonly news: News }) {
  const { url } = head;
  return (
    <aside className="side wide" aria-label="About this item">
      <section>
        <h2>About this item</h2>
        <dl>
          <dt>Source</dt>
          <dd>{head.sourceTitle}</dd>
          {head.author && head.author !== head.sourceTitle ? (
            <>
              <dt>By</dt>
              <dd>{head.author}</dd>
            </>
          ) : null}
          <dt>Published</dt>
          <dd className="num">{moment(head.publishedAt)}</dd>
          {head.changedAt ? (
            <>
              <dt>Changed</dt>
              <dd className="num">{moment(head.changedAt)}</dd>
            </>
          ) : null}
          <dt>Kept</dt>
          <dd>{keptWords(picturesOf(head, news.pictures))}</dd>
        </dl>
      </section>
      {head.categories.length > 0 ? (
        <section>
          <h2>Filed under</h2>
          <ul className="tags">
            {[...new Set(head.categories)].map((category) => (
              <li key={category} className="tag">
                {category}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {url ? (
        <section>
          <h2>Original</h2>
          <p>
            <button type="button" className="link" title={url} onClick={() => void openLink(url)}>
              {new URL(url).host}
            </button>
          </p>
        </section>
      ) : null}
    </aside>
  );
}

const moment = (at: string): string => `${formatShortDay(at)}, ${formatTime(at)}`;

function keptWords({ all, kept }: { readonly all: number; readonly kept: number }): string {
  if (all === 0) return 'Text';
  if (kept === all) return `Text and ${count(all, 'picture')}`;
  return `Text and ${kept} of ${count(all, 'picture')}`;
}
