import type { Piece } from './quoted-words.ts';

const requirement = /\b((?:MUST|SHALL|SHOULD)(?: NOT)?|MAY)\b/;

/** Pieces as they are read: the quote highlighted, deletions struck, insertions underlined, requirement words in small capitals. */
export const QuotedText = ({ pieces, side }: { readonly pieces: readonly Piece[]; readonly side: 'old' | 'new' }) =>
  grouped(pieces).map(({ isQuoted, parts, at }) => {
    const words = parts.map(({ text, isChanged, from }) => {
      if (!isChanged) return <Words key={from} text={text} />;
      return side === 'old' ? (
        <del key={from}>
          <Words text={text} />
        </del>
      ) : (
        <ins key={from}>
          <Words text={text} />
        </ins>
      );
    });
    return isQuoted ? (
      <span className="hl" key={at}>
        {words}
      </span>
    ) : (
      <span key={at}>{words}</span>
    );
  });

interface Group {
  readonly isQuoted: boolean;
  readonly at: number;
  readonly parts: (Piece & { readonly from: number })[];
}

/** Neighbours that are quoted alike, together, so that the mark runs through. */
function grouped(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  let at = 0;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.isQuoted === piece.isQuoted) last.parts.push({ ...piece, from: at });
    else groups.push({ isQuoted: piece.isQuoted, at, parts: [{ ...piece, from: at }] });
    at += piece.text.length;
  }
  return groups;
}

/** Words with the requirement words among them in small capitals. */
export const Words = ({ text }: { readonly text: string }) => {
  let at = 0;
  return text.split(requirement).map((part, index) => {
    const from = at;
    at += part.length;
    return index % 2 === 1 ? (
      <span className="rq" key={from}>
        {part}
      </span>
    ) : (
      <span key={from}>{part}</span>
    );
  });
};
