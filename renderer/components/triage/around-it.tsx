import type { Clause } from '../../../shared/model/clause.ts';
import { QuotedText } from './quoted-text.tsx';
import type { TriageView } from './triage-view.ts';

/** On a wide window: the clauses around the quote in the newer revision. */
export function AroundIt({
  view,
  clauses,
  label,
}: {
  readonly view: TriageView;
  readonly clauses: readonly Clause[];
  readonly label: string;
}) {
  const shown = (view.spot ?? view.suggestion)?.clause ?? null;
  const index = shown ? clauses.findIndex(({ id }) => id === shown.id) : -1;
  if (!shown || index === -1) return null;
  const neighbours = clauses.slice(Math.max(0, index - 2), index + 3).filter(({ text }) => text !== '');
  return (
    <aside className="r ctx scroll" aria-labelledby="around-it">
      <h2 id="around-it">Around it in {label}</h2>
      {neighbours.map(({ id, number, text }) => (
        <p className={id === shown.id ? 'cl4 on' : 'cl4'} key={id}>
          <b className="num">{number}</b>
          <QuotedText pieces={[{ text: shorten(text), isChanged: false, isQuoted: false }]} side="new" />
        </p>
      ))}
    </aside>
  );
}

const shorten = (text: string): string =>
  text.length <= 180 ? text : `${text.slice(0, text.lastIndexOf(' ', 170))} …`;
