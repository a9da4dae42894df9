import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { count, formatDay, formatLeft } from '../../../shared/dates.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { useNow } from '../../state/now.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';

interface RevisionChooserProps {
  readonly revision: Revision;
  readonly revisions: readonly Revision[];
}

/** The head of the outline: which draft and revision this is, and the others to choose from. */
export function RevisionChooser({ revision, revisions }: RevisionChooserProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const now = useNow();
  return (
    <div className="phead">
      <h1 className="grow">
        <button type="button" className="choose" popoverTarget={id} aria-haspopup="menu">
          <span className="ti">
            {revision.draftTitle} <span className="label num">{revision.label}</span>
          </span>
          <Icon of={ChevronDown} />
          <span className="said">Choose a draft or revision</span>
        </button>
      </h1>
      <div
        id={id}
        ref={menu}
        popover="auto"
        role="menu"
        aria-label="Drafts and revisions"
        className="pop revisions"
        tabIndex={-1}
        onKeyDown={walkMenu}
      >
        {byDraft(revisions).map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a menu, which no element is
          <div key={group.draftId} role="group" aria-label={group.title}>
            <h2>{group.title}</h2>
            {group.revisions.map((each) => (
              <button
                key={each.id}
                // The attribute itself, which a popover heeds when it opens.
                ref={(item) => void item?.toggleAttribute('autofocus', each.id === revision.id)}
                type="button"
                role="menuitemradio"
                aria-checked={each.id === revision.id}
                className={each.id === revision.id ? 'sel' : undefined}
                onClick={() => {
                  menu.current?.hidePopover();
                  if (each.id !== revision.id) go({ screen: 'specification', revisionId: each.id, clauseId: null });
                }}
              >
                <b className="num">{each.label}</b>
                <span>
                  {formatDay(each.publishedAt, now)}
                  <small>{stateOf(each)}</small>
                </span>
                <Closing revision={each} now={now} />
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Closing({ revision, now }: { readonly revision: Revision; readonly now: Date }) {
  if (revision.closesAt === null) return <span className="s3">No closing date</span>;
  const isOpen = new Date(revision.closesAt) > now;
  return (
    <span className={isOpen ? 'b' : 's3'}>
      {isOpen ? `Closes in ${formatLeft(revision.closesAt, now)}` : `Closed ${formatDay(revision.closesAt, now)}`}
    </span>
  );
}

function stateOf({ document }: Revision): string {
  if (document.status === 'kept') return count(document.clauses, 'clause');
  return document.status === 'awaited' ? 'not fetched yet' : 'unreadable';
}

/** The drafts in the order of their newest revision, each with its revisions, newest first. */
function byDraft(revisions: readonly Revision[]) {
  const groups = new Map<string, { draftId: string; title: string; revisions: Revision[] }>();
  for (const revision of revisions) {
    const { draftId, draftTitle: title } = revision;
    const group = groups.get(draftId) ?? { draftId, title, revisions: [] };
    group.revisions.push(revision);
    groups.set(draftId, group);
  }
  return [...groups.values()];
}

/** Up, down, Home and End go along a menu. */
export function walkMenu(event: KeyboardEvent<HTMLDivElement>): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  items[(to + items.length) % items.length]?.focus();
  event.preventDefault();
}
