/* What the window shows on paper while something is printed or saved as a PDF. On screen it is not seen. */
import { create } from 'zustand';
import type { CommentSheet } from '../../shared/export/sheet.ts';
import type { Entry } from '../../shared/model/entry.ts';

/** An item of news for paper. `asOf`: since when it has been kept in this wording; `changedAt` null: it is as it came (all ISO). */
export interface PrintedItem extends Pick<Entry, 'title' | 'sourceTitle' | 'author' | 'publishedAt' | 'url' | 'tree'> {
  readonly changedAt: string | null;
  readonly asOf: string;
  readonly printedAt: string;
}

/** A whole response, its receipt alone, or an item of news. */
export type Paper =
  | { readonly shows: 'response' | 'receipt'; readonly sheet: CommentSheet }
  | { readonly shows: 'item'; readonly item: PrintedItem };

/** `drawn` is called when it can be printed. */
export const usePaper = create<{ readonly paper: (Paper & { readonly drawn: () => void }) | null }>(() => ({
  paper: null,
}));

/** Put something on paper, do something with it, and take it away. */
export async function withPaper<T>(paper: Paper, use: () => Promise<T>): Promise<T> {
  await new Promise<void>((drawn) => usePaper.setState({ paper: { ...paper, drawn } }));
  try {
    return await use();
  } finally {
    usePaper.setState({ paper: null });
  }
}
