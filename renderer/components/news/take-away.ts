/* Taking an item of news along: copied as a reference or a link, printed, saved as a PDF. What came of it is said at the foot. */

import { formatDate } from '../../../shared/dates.ts';
import type { FailureWords } from '../../../shared/failure-words.ts';
import { printItem, saveItemPdf } from '../../commands/print-item.ts';
import type { EntryHead } from '../../queries/news-list.ts';
import { copyOwnLink, copyWords } from '../copy-link.ts';
import { exportState } from '../exporting/saved-words.ts';
import { saySaved, sayState } from '../exporting/say-saved.ts';

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
  const printed = await printItem(id);
  if (!printed.ok) sayState(exportState(printed, notCome));
}

/** Save it as a PDF. */
export const saveNews = ({ id }: EntryHead): Promise<void> => saySaved(saveItemPdf(id), 'Making the PDF…', notCome);

const notCome: FailureWords = {
  what: 'The words of this item have not come yet.',
  next: 'They come with the next sync.',
};

const shortTitle = ({ title }: EntryHead): string => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title);
