/* Beside what is found: what it can be narrowed to. Each choice is a field of the query, written into the text that is sought. */
import { withField, withSaying, wordsAlone } from '../../../shared/search/fields.ts';
import type { Found } from '../../../shared/search/found.ts';
import { readQuery } from '../../../shared/search/query.ts';
import { sayings, soughtKinds } from '../../../shared/search/sought.ts';
import { regionsById, useChannels } from '../../queries/programme-channels.ts';
import { useNow } from '../../state/now.ts';
import { Icon } from '../icon.tsx';
import { sayingNames, soughtNames } from './sought-names.ts';

/** The narrowing pane. */
export function NarrowPane({
  typed,
  found,
  onChange,
}: {
  readonly typed: string;
  readonly found: Found | undefined;
  readonly onChange: (typed: string) => void;
}) {
  const query = readQuery(typed);
  const set = (field: string, value: string | null) => () => onChange(withField(typed, field, value));
  const all = [...(found?.kinds.values() ?? [])].reduce((sum, each) => sum + each, 0);
  const isNarrowed = wordsAlone(typed) !== typed.trim();
  return (
    <aside className="narrow" aria-label="Narrow">
      <div className="phead">
        <h1>Narrow</h1>
        <span className="grow" />
        <button
          type="button"
          className="btn sm quiet"
          disabled={!isNarrowed}
          onClick={() => onChange(wordsAlone(typed))}
        >
          Clear
        </button>
      </div>
      <div className="scroll">
        <section aria-labelledby="narrow-kind">
          <h2 id="narrow-kind">Kind</h2>
          <ul>
            <li>
              <button type="button" aria-pressed={query.kinds.length === 0} onClick={set('kind', null)}>
                <span className="grow">Everything</span>
                {all === 0 ? null : <b className="num">{all.toLocaleString('en-GB')}</b>}
              </button>
            </li>
            {soughtKinds.map((kind) => {
              const count = found?.kinds.get(kind) ?? 0;
              const isChosen = query.kinds.includes(kind);
              return count === 0 && !isChosen ? null : (
                <li key={kind}>
                  <button type="button" aria-pressed={isChosen} onClick={set('kind', isChosen ? null : kind)}>
                    <Icon of={soughtNames[kind].icon} />
                    <span className="grow">{soughtNames[kind].many}</span>
                    <b className="num">{count.toLocaleString('en-GB')}</b>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
        {query.says.length > 0 || (found?.sayings.size ?? 0) > 0 ? (
          <section aria-labelledby="narrow-says">
            <h2 id="narrow-says">Clauses that say</h2>
            <ul>
              {sayings.map((saying) => {
                const isChosen = query.says.includes(saying);
                return (
                  <li key={saying}>
                    <label>
                      <input
                        type="checkbox"
                        checked={isChosen}
                        onChange={() => onChange(withSaying(typed, query.says, saying))}
                      />
                      <span className="grow">{sayingNames[saying]}</span>
                      <b className="num">{(found?.sayings.get(saying) ?? 0).toLocaleString('en-GB')}</b>
                    </label>
                  </li>
                );
              })}
            </ul>
          </section>
        ) : null}
        {query.isEarlier || (found?.earlier ?? 0) > 0 ? (
          <section aria-labelledby="narrow-drafts">
            <h2 id="narrow-drafts">Drafts</h2>
            <ul>
              <li>
                <label>
                  <input
                    type="checkbox"
                    checked={query.isEarlier}
                    onChange={({ target }) => onChange(withField(typed, 'is', target.checked ? 'earlier' : null))}
                  />
                  <span className="grow">Earlier drafts instead</span>
                  {query.isEarlier ? null : <b className="num">{found?.earlier.toLocaleString('en-GB')}</b>}
                </label>
              </li>
            </ul>
          </section>
        ) : null}
        <section aria-labelledby="narrow-where">
          <h2 id="narrow-where">Region and date</h2>
          <RegionChoice region={query.region} onChoose={(region) => set('region', region)()} />
          <SinceChoice after={query.after} onChoose={(after) => set('after', after)()} />
        </section>
      </div>
    </aside>
  );
}

function RegionChoice({
  region,
  onChoose,
}: {
  readonly region: string | null;
  readonly onChoose: (region: string | null) => void;
}) {
  const regions = [...regionsById(useChannels() ?? []).values()];
  if (regions.length === 0) return null;
  const chosen = regions.find(({ id, name }) => region !== null && [id, name.toLowerCase()].includes(region));
  return (
    <select
      aria-label="Region"
      value={chosen?.name ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value.toLowerCase())}
    >
      <option value="">All regions</option>
      {regions.map(({ id, name }) => (
        <option key={id}>{name}</option>
      ))}
    </select>
  );
}

const spans = [
  { name: 'Since a month ago', days: 30 },
  { name: 'Since three months ago', days: 91 },
  { name: 'Since a year ago', days: 365 },
] as const;

function SinceChoice({
  after,
  onChoose,
}: {
  readonly after: string | null;
  readonly onChoose: (after: string | null) => void;
}) {
  const now = useNow();
  const options = spans.map(({ name, days }) => ({
    name,
    after: new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10),
  }));
  const isOther = after !== null && !options.some((each) => each.after === after);
  return (
    <select
      aria-label="Date"
      value={after ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">Any date</option>
      {isOther ? <option value={after}>Since {after}</option> : null}
      {options.map(({ name, after }) => (
        <option key={name} value={after}>
          {name}
        </option>
      ))}
    </select>
  );
}
