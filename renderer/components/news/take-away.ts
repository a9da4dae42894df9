/* Taking an item of news along: copied as a reference or a link, printed, saved as a PDF. What came of it is said at the foot. */

import { formatDate } from '../../../shared/dates.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import type { Result } from '../../../shared/result.ts';
import { printItem, saveItemPdf } from '../../commands/print-item.ts';
import type { EntryHead } from '../../queries/news-list.ts';
import { say } from '../../state/notice.ts';
import { copyOwnLink, copyWords } from '../copy-link.ts';

/** An item as it is named to somebody else: title, source and day, and its address. */
export const itemReference = ({
  title,
  sourceTitle,
  publishedAt,
  url,
}: Pick<EntryHead, 'title' | 'sourceTitle' | 'publishedAt' | 'url'>): string =>
  [`${title} (${sourceTitle}, ${formatDate(publishedAt)})`, url].filter(Boolean).join('\n');

/** Copy that. */
export const copyItem = (head: EntryHead): Promise<void> =>
  copyWords(shortTitle(head), itemReference(head), head.url ? 'title, source and link' : 'title and source');

/** Copy the link that opens it in Pitchside. */
export const copyItemLink = (head: EntryHead): Promise<void> => copyOwnLink(shortTitle(head), head.url ?? '');

/** Print it. */
export async function printNews({ id }: EntryHead): Promise<void> {
  sayFailure(await printItem(id));
}

/** Save it as a PDF. */
export async function saveNews({ id }: EntryHead): Promise<void> {
  say('Making the PDF…');
  const saved = await saveItemPdf(id);
  if (sayFailure(saved) || !saved.ok) return;
  say(saved.value === null ? 'Nothing was saved.' : `Saved as ${saved.value.path}`);
}

function sayFailure(done: Result<unknown>): boolean {
  if (done.ok) return false;
  if (done.error.kind === 'missing') say('The words of this item have not come yet. They come with the next sync.');
  else {
    const { what, next } = failureWords(done.error, 'The file');
    say(`${what} ${next}`);
  }
  return true;
}

const shortTitle = ({ title }: EntryHead): string => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title);
