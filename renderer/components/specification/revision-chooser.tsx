import { ChevronDown } from 'lucide-react';
import { count, formatDay, formatLeft } from '../../../shared/dates.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { useNow } from '../../state/now.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { Menu, MenuChoice, opens, useMenu } from '../menu.tsx';

interface RevisionChooserProps {
  readonly revision: Revision;
  readonly revisions: readonly Revision[];
}

/** The head of the outline: which draft and revision this is, and the others to choose from. */
export function RevisionChooser({ revision, revisions }: RevisionChooserProps) {
  const menu = useMenu();
  const now = useNow();
  return (
    <div className="phead">
      <h1 className="grow">
        <button type="button" className="choose" {...opens(menu)}>
          <span className="ti">
            {revision.draftTitle} <span className="label num">{revision.label}</span>
          </span>
          <Icon of={ChevronDown} />
          <span className="said">Choose a draft or revision</span>
        </button>
      </h1>
      <Menu menu={menu} name="Drafts and revisions" look="revisions">
        {byDraft(revisions).map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a menu, which no element is
          <div key={group.draftId} role="group" aria-label={group.title}>
            <p className="of" aria-hidden="true">
              {group.title}
            </p>
            {group.revisions.map((each) => (
              <MenuChoice
                key={each.id}
                isChosen={each.id === revision.id}
                onChoose={() => {
                  menu.shut();
                  if (each.id !== revision.id) go({ screen: 'specification', revisionId: each.id, clauseId: null });
                }}
              >
                <b className="num">{each.label}</b>
                <span>
                  {formatDay(each.publishedAt, now)}
                  <small>{stateOf(each)}</small>
                </span>
                <Closing revision={each} now={now} />
              </MenuChoice>
            ))}
          </div>
        ))}
      </Menu>
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
