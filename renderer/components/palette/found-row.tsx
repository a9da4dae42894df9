import { BookOpenText, FileText, type LucideIcon, Newspaper, Send } from 'lucide-react';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import type { Found } from './finder.tsx';
import { Marked } from './marked.tsx';

const icons: Readonly<Record<'draft' | 'clause' | 'news' | 'response', LucideIcon>> = {
  draft: FileText,
  clause: BookOpenText,
  news: Newspaper,
  response: Send,
};

/** One thing found: what it is, where it stands, its kind, and its keys. */
export function FoundRow({
  id,
  row,
  words,
  isActive,
  onChoose,
}: {
  readonly id: string;
  readonly row: Found;
  readonly words: readonly string[];
  readonly isActive: boolean;
  readonly onChoose: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which owns this list
    <div id={id} role="option" tabIndex={-1} aria-selected={isActive} className="found-row" onClick={onChoose}>
      <Icon of={'icon' in row ? row.icon : icons[row.kind]} size={18} />
      <span className="t">
        <b>
          {row.number === null ? null : `${row.number} `}
          <Marked text={row.title} words={words} />
        </b>
        <span>
          <Marked text={row.detail} words={words} />
        </span>
      </span>
      <span className="kd">{row.kindName}</span>
      <span className="ky">
        {'keys' in row && row.keys ? <Keys keys={row.keys} /> : isActive ? <Keys keys="Enter" /> : null}
      </span>
    </div>
  );
}
