import type { FoundThing } from '../../../shared/search/found.ts';
import { marked } from '../../../shared/search/snippet.ts';
import { usePreviewText } from '../../queries/palette-rows.ts';
import { Runs } from './runs.tsx';

/** Where there is room: the whole of what is selected, in reading type. What it shows can be had by opening it, so it is not read out. */
export function FoundPreview({ thing, words }: { readonly thing: FoundThing; readonly words: readonly string[] }) {
  const text = usePreviewText(thing.kind, thing.id);
  return (
    <aside className="results-preview wide" aria-hidden="true">
      <p>{thing.from}</p>
      <h2>
        {thing.number === '' ? null : `${thing.number} `}
        {thing.title}
      </h2>
      <div className="t">
        <Runs runs={text ? marked(text, words) : thing.snippet} />
      </div>
    </aside>
  );
}
