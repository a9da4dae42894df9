/* What the window shows on paper while something is printed or saved as a PDF. On screen it is not seen. */
import { create } from 'zustand';
import type { CommentSheet } from '../../shared/export/sheet.ts';

/** A whole response, or its receipt alone. */
export interface Paper {
  readonly shows: 'response' | 'receipt';
  readonly sheet: CommentSheet;
}

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
