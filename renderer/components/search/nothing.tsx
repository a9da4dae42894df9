import { withField, wordsAlone } from '../../../shared/search/fields.ts';
import type { Found } from '../../../shared/search/found.ts';

/** Before anything is typed: what can be sought, and how to narrow it. */
export const NothingSought = ({ onTry }: { readonly onTry: (typed: string) => void }) => (
  <div className="blank">
    <h2>Search everything kept here.</h2>
    <p>
      News, every clause of every draft, your own words, responses and answers, suppliers and dates. It needs no
      network.
    </p>
    <dl className="ways">
      {ways.map(({ typed, what }) => (
        <div key={typed}>
          <dt>
            <button type="button" onClick={() => onTry(typed)}>
              {typed}
            </button>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  </div>
);

const ways = [
  { typed: '"legitimate relationship"', what: 'these words together' },
  { typed: 'kind:comment', what: 'only what you said to the programme' },
  { typed: 'is:earlier audit', what: 'in drafts that a newer one replaced' },
  { typed: 'says:shall audit', what: 'clauses that say what shall be' },
  { typed: '4.2.1', what: 'a clause, by its number' },
] as const;

/** Nothing has these words: what is near them. */
export function NothingFound({
  typed,
  found,
  onTry,
}: {
  readonly typed: string;
  readonly found: Found;
  readonly onTry: (typed: string) => void;
}) {
  const words = wordsAlone(typed);
  const others = [
    ...found.near.map((word) => ({ name: 'Nearest word', typed: word, count: null })),
    ...(found.earlier > 0
      ? [{ name: 'In earlier drafts', typed: withField(typed, 'is', 'earlier'), count: found.earlier }]
      : []),
    ...(words !== typed.trim() && words !== '' ? [{ name: 'Without narrowing', typed: words, count: null }] : []),
  ];
  return (
    <div className="blank">
      <h2>Nothing here says “{words === '' ? typed.trim() : words}”.</h2>
      {others.length === 0 ? (
        <p>Try fewer words, or the beginning of one. Everything kept on this workstation was searched.</p>
      ) : (
        <dl className="ways">
          {others.map(({ name, typed, count }) => (
            <div key={`${name} ${typed}`}>
              <dt>{name}</dt>
              <dd>
                <button type="button" onClick={() => onTry(typed)}>
                  {typed}
                </button>
                {count === null ? null : <span className="num"> {count.toLocaleString('en-GB')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
