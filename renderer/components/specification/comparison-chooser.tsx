import { ChevronDown, GitCompare } from 'lucide-react';
import { formatDay } from '../../../shared/dates.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { useNow } from '../../state/now.ts';
import { Icon } from '../icon.tsx';
import { Menu, MenuChoice, opens, useMenu } from '../menu.tsx';
import { compareWith, isEarlier } from './comparison-choice.ts';
import { sinceWords } from './shown-comparison.ts';
import type { Comparing } from './use-shown-comparison.ts';

interface ComparisonChooserProps {
  readonly revision: Revision;
  readonly comparing: Comparing;
}

/** What the text is compared with, and the other revisions to choose from. */
export function ComparisonChooser({ revision, comparing: { others, base, side, usualId } }: ComparisonChooserProps) {
  const menu = useMenu();
  const now = useNow();
  const choose = (baseId: string | null): void => {
    menu.shut();
    compareWith(revision.id, baseId);
  };
  return (
    <>
      <button type="button" className="btn sm since" {...opens(menu)}>
        <Icon of={GitCompare} />
        {base ? capital(sinceWords(side, base)) : 'No comparison'}
        <Icon of={ChevronDown} size={14} />
        <span className="said">Choose what to compare with</span>
      </button>
      <Menu menu={menu} name="Compare with" look="revisions since">
        {others.map((other) => (
          <MenuChoice key={other.id} isChosen={other.id === base?.id} onChoose={() => choose(other.id)}>
            <b className="num">{other.label}</b>
            <span>{formatDay(other.publishedAt, now)}</span>
            <span className="s3">{remarkOn(other, revision, usualId)}</span>
          </MenuChoice>
        ))}
        <MenuChoice isChosen={base === null} look="alone" onChoose={() => choose(null)}>
          <b>No comparison</b>
        </MenuChoice>
      </Menu>
    </>
  );
}

function remarkOn(other: Revision, revision: Revision, usualId: string | null): string {
  if (other.label === revision.predecessor) return 'the one before';
  if (other.id === usualId) return 'what you last read';
  return isEarlier(other, revision) ? 'earlier' : 'later';
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
