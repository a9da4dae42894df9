import { FilePenLine, Lock, type LucideIcon, MessageSquareText } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { colourNames } from '../../shared/annotation/names.ts';
import { highlightColours } from '../../shared/model/annotation.ts';
import { Icon } from '../components/icon.tsx';
import { hint, Keys } from '../components/keys.tsx';
import { type KeyRow, keyTable } from '../keys/key-table.ts';
import type { Acts } from './annotating.ts';

/** The bar above the selected words. `remark`: what must be known of the selection. */
export function SelectionBar({
  acts,
  remark,
  style,
}: {
  readonly acts: Acts;
  readonly remark: string | null;
  readonly style: CSSProperties;
}) {
  return (
    <div
      className="selbar"
      role="toolbar"
      aria-label="The selected words"
      style={style}
      data-outside=""
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={moveAlong}
    >
      {highlightColours.map((colour) => (
        <button
          key={colour}
          type="button"
          className="a"
          aria-label={`Highlight: ${colourNames[colour]}`}
          title={
            colour === 'important' ? hint(colourNames[colour], keyTable.annotating.highlight) : colourNames[colour]
          }
          onClick={() => acts.highlight(colour)}
        >
          <i className={`sw ${colour}`} />
        </button>
      ))}
      <hr />
      <Act of={Lock} name="Note" keys={keyTable.annotating.note} act={acts.note} />
      <Act of={MessageSquareText} name="Comment" keys={keyTable.annotating.comment} act={acts.comment} />
      <Act of={FilePenLine} name="Propose" keys={keyTable.annotating.propose} act={acts.propose} />
      {remark ? <span className="remark">{remark}</span> : null}
    </div>
  );
}

interface ActProps {
  readonly of: LucideIcon;
  readonly name: string;
  readonly keys: KeyRow;
  readonly act: () => void;
}

const Act = ({ of, name, keys, act }: ActProps) => (
  <button type="button" className="a" aria-keyshortcuts={keys.keys[0]} onClick={act}>
    <Icon of={of} />
    {name} <Keys keys={keys} />
  </button>
);

/** Left and right go along the bar, as in any toolbar. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
