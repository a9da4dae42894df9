/*
 * The words that were quoted, before and now, cut for showing side by side: what was deleted on the old side, what was
 * inserted on the new, and on both which words the comment is on. The pieces of a side, in order, are its text.
 */
import type { Span } from '../../../shared/annotation/describe.ts';
import { wordChanges } from '../../../shared/compare/word-changes.ts';

/** Some words of one side. `isQuoted`: the comment is on them. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
  readonly isQuoted: boolean;
}

/** A text and the words of it that a comment is on. `span` null: all of it. */
export interface QuotedText {
  readonly text: string;
  readonly span: Span | null;
}

/** Both sides in pieces. */
export function comparePieces(
  old: QuotedText,
  fresh: QuotedText,
): { readonly old: readonly Piece[]; readonly fresh: readonly Piece[] } {
  const changes = wordChanges(old.text, fresh.text);
  return {
    old: cut(
      old,
      changes.filter(({ kind }) => kind !== 'inserted'),
    ),
    fresh: cut(
      fresh,
      changes.filter(({ kind }) => kind !== 'deleted'),
    ),
  };
}

/** One side alone: nothing of it is changed. */
export const piecesOf = (quoted: QuotedText): readonly Piece[] => cut(quoted, [{ kind: 'same', text: quoted.text }]);

function cut(
  { text, span }: QuotedText,
  runs: readonly { readonly kind: string; readonly text: string }[],
): readonly Piece[] {
  const { start, end } = span ?? { start: 0, end: text.length };
  const pieces: Piece[] = [];
  let at = 0;
  for (const { kind, text: words } of runs) {
    const bounds = [at, ...[start, end].filter((bound) => bound > at && bound < at + words.length), at + words.length];
    for (const [index, from] of bounds.slice(0, -1).entries()) {
      const to = bounds[index + 1] ?? from;
      if (to > from) {
        pieces.push({ text: text.slice(from, to), isChanged: kind !== 'same', isQuoted: from >= start && to <= end });
      }
    }
    at += words.length;
  }
  return pieces;
}

/** A longer clause is cut to the paragraphs around its quote. */
const longest = 640;

/** The part of a text that is shown: all of it when it is short, else the paragraphs that the quote touches. */
export function excerpt({ text, span }: QuotedText): QuotedText {
  if (text.length <= longest || span === null) return { text, span };
  const start = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const next = text.indexOf('\n', span.end);
  const end = next === -1 ? text.length : next;
  return { text: text.slice(start, end), span: { start: span.start - start, end: span.end - start } };
}

/** The words that the comment is on. */
export const wordsIn = ({ text, span }: QuotedText): string => (span ? text.slice(span.start, span.end) : text);
