import { ChevronDown, GitCompare, Printer } from 'lucide-react';
import { useId, useRef } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useNow } from '../../state/now.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { compareWith, isEarlier } from './comparison-choice.ts';
import { walkMenu } from './revision-chooser.tsx';
import { sinceWords } from './shown-comparison.ts';
import type { Comparing } from './use-shown-comparison.ts';

interface ComparisonChooserProps {
  readonly revision: Revision;
  readonly comparing: Comparing;
}

/** What the text is compared with, and the other revisions to choose from. */
export function ComparisonChooser({ revision, comparing: { others, base, side, usualId } }: ComparisonChooserProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const now = useNow();
  const choose = (baseId: string | null): void => {
    menu.current?.hidePopover();
    compareWith(revision.id, baseId);
  };
  return (
    <>
      <button type="button" className="btn sm since" popoverTarget={id} aria-haspopup="menu">
        <Icon of={GitCompare} />
        {base ? capital(sinceWords(side, base)) : 'No comparison'}
        <Icon of={ChevronDown} size={14} />
        <span className="said">Choose what to compare with</span>
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        role="menu"
        aria-label="Compare with"
        className="pop revisions since"
        tabIndex={-1}
        onKeyDown={walkMenu}
      >
        {others.map((other) => (
          <button
            key={other.id}
            // The attribute itself, which a popover heeds when it opens.
            ref={(item) => void item?.toggleAttribute('autofocus', other.id === base?.id)}
            type="button"
            role="menuitemradio"
            aria-checked={other.id === base?.id}
            className={other.id === base?.id ? 'sel' : undefined}
            onClick={() => choose(other.id)}
          >
            <b className="num">{other.label}</b>
            <span>{formatDay(other.publishedAt, now)}</span>
            <span className="s3">{remarkOn(other, revision, usualId)}</span>
          </button>
        ))}
        <button
          type="button"
          role="menuitemradio"
          aria-checked={base === null}
          className={`alone ${base === null ? 'sel' : ''}`}
          ref={(item) => void item?.toggleAttribute('autofocus', base === null)}
          onClick={() => choose(null)}
        >
          <b>No comparison</b>
        </button>
        <hr />
        <button
          type="button"
          role="menuitem"
          className="alone"
          onClick={() => {
            menu.current?.hidePopover();
            print();
          }}
        >
          <Icon of={Printer} /> Print the text as it is shown <Keys keys={keyTable.specification.print} />
        </button>
      </div>
    </>
  );
}

function remarkOn(other: Revision, revision: Revision, usualId: string | null): string {
  if (other.label === revision.predecessor) return 'the one before';
  if (other.id === usualId) return 'what you last read';
  return isEarlier(other, revision) ? 'earlier' : 'later';
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
