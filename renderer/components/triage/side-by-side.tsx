import { formatDay } from '../../../shared/dates.ts';
import type { Triage } from '../../queries/triage.ts';
import { meaningOf } from '../../reader/highlights.ts';
import { useNow } from '../../state/now.ts';
import { QuotedText } from './quoted-text.tsx';
import { comparePieces, excerpt, type Piece, piecesOf, type QuotedText as Quoted } from './quoted-words.ts';
import type { TriageView } from './triage-view.ts';

interface SideBySideProps {
  readonly triage: Triage;
  readonly view: TriageView;
}

/** The words that were quoted, as they were and as they are. */
export function SideBySide({ triage: { revision }, view }: SideBySideProps) {
  const now = useNow();
  const { item, quoted, spot, suggestion } = view;
  const old = quoted ? excerpt(quoted) : { text: view.before, span: null };
  const shown = spot ?? suggestion;
  const fresh = shown && excerpt({ text: shown.clause.text, span: shown.span });
  const pieces = spot && fresh ? comparePieces(old, fresh) : alone(old, fresh);
  const isGone = spot === null;
  return (
    <div className={`pair of-${meaningOf(item.annotation)}`}>
      <div>
        <h2>
          Draft {item.from.label} <span>{formatDay(item.from.publishedAt, now)}, which you quoted</span>
        </h2>
        <p>{isGone ? <Gone pieces={pieces.old} /> : <QuotedText pieces={pieces.old} side="old" />}</p>
      </div>
      <div>
        <h2>
          Draft {revision.label} <span>{formatDay(revision.publishedAt, now)}, now</span>
        </h2>
        {isGone ? (
          <p className="lost">
            {shown
              ? `They are gone. ${shown.clause.number ?? shown.clause.heading} is nearest, and may not be what you meant:`
              : 'They are gone, and nothing like them was found.'}
          </p>
        ) : null}
        {fresh ? (
          <p>
            <QuotedText pieces={isGone ? unquoted(pieces.fresh) : pieces.fresh} side="new" />
          </p>
        ) : null}
      </div>
    </div>
  );
}

const alone = (old: Quoted, fresh: Quoted | null): ReturnType<typeof comparePieces> => ({
  old: piecesOf(old),
  fresh: fresh ? piecesOf(fresh) : [],
});

/** A place that is only a guess is never shown as the comment's own. */
const unquoted = (pieces: readonly Piece[]): readonly Piece[] => pieces.map((piece) => ({ ...piece, isQuoted: false }));

const Gone = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <QuotedText pieces={pieces.map((piece) => ({ ...piece, isChanged: piece.isQuoted }))} side="old" />
);
