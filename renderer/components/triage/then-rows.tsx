import { kindNames } from '../../../shared/annotation/names.ts';
import { WordChanges } from '../annotation/word-changes.tsx';
import type { TriageView } from './triage-view.ts';
import { fateNames } from './triage-words.ts';

/** On a tall window: what comes after this one. */
export function ThenRows({
  views,
  onSelect,
}: {
  readonly views: readonly TriageView[];
  readonly onSelect: (id: string) => void;
}) {
  if (views.length === 0) return null;
  return (
    <section className="then" aria-labelledby="then">
      <h2 className="h2" id="then">
        Then{' '}
        <span className="n">
          {views.length}, about {views.length * 2} min
        </span>
      </h2>
      <ul className="lv">
        {views.slice(0, 4).map(({ item: { annotation, carry }, before, now }) => (
          <li key={annotation.id}>
            <button type="button" onClick={() => onSelect(annotation.id)}>
              <span className="c">
                {carry.place?.number ?? annotation.target.number ?? annotation.target.heading}
                <small>{fateNames[carry.fate]}</small>
              </span>
              <span className="t">
                {now === null ? <del>{before}</del> : <WordChanges before={before} after={now} isShort />}
              </span>
              <span className="z">
                {annotation.body.type === 'comment' ? kindNames[annotation.body.kind] : 'Only you'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
