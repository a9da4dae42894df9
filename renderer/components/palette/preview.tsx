import { usePreviewText } from '../../queries/palette-rows.ts';
import type { Found } from './finder.tsx';
import { Marked } from './marked.tsx';

const longest = 640;

/** What is selected, in reading type; only where there is room. */
export function Preview({ row, words }: { readonly row: Found | null; readonly words: readonly string[] }) {
  const text = usePreviewText(row?.kind ?? '', row?.id ?? '');
  if (!row) return <div className="pv wide" />;
  return (
    <div className="pv wide" aria-hidden="true">
      <p className="s3 over">{row.detail}</p>
      <h2>
        {row.number === null ? null : `${row.number} `}
        {row.title}
      </h2>
      {text ? (
        <p className="t">
          <Marked text={text.length > longest ? `${text.slice(0, longest)}…` : text} words={words} />
        </p>
      ) : null}
    </div>
  );
}
