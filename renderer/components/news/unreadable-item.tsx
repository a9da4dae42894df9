import { useState } from 'react';
import { formatMoment } from '../../../shared/dates.ts';
import type { EntryHead } from '../../queries/news-list.ts';
import { useNow } from '../../state/now.ts';

/** An item that came and could not be made into something to read: why, and what came. */
export function UnreadableItem({ head, text }: { readonly head: EntryHead; readonly text: string }) {
  const now = useNow();
  const [isShown, setShown] = useState(false);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached, and scrolled, by keys
    <div className="art scroll" tabIndex={0}>
      <article className="blank" aria-labelledby="news-title">
        <p className="lab">
          {head.sourceTitle}, {formatMoment(head.publishedAt, now)}
        </p>
        <h2 id="news-title">This item cannot be shown.</h2>
        <p>{head.title}</p>
        <p>
          {sentence(head.unreadable ?? '')} It is kept exactly as it came, {size(text)}, and is tried again when it
          changes.
        </p>
        <div className="bt">
          <button type="button" className="btn sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? 'Hide the plain text' : 'Show as plain text'}
          </button>
        </div>
        {isShown ? <pre>{text}</pre> : null}
      </article>
    </div>
  );
}

const sentence = (words: string): string => {
  const trimmed = words.trim().replace(/\.?$/, '.');
  return trimmed === '.' ? 'It could not be read.' : trimmed[0]?.toUpperCase() + trimmed.slice(1);
};

const size = (text: string): string => {
  const bytes = new TextEncoder().encode(text).length;
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} KB`;
};
