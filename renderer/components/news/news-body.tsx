import { useMemo } from 'react';
import { wholeTextRuns } from '../../../shared/compare/whole-text-runs.ts';
import type { EntryBefore, EntryBody, EntryHead } from '../../queries/news-list.ts';
import { beginsWithLead } from '../../queries/news-standfirst.ts';
import { Passage } from '../../reader/passage.tsx';
import { ReadingSurface } from '../../reader/reading-surface.tsx';

interface Props {
  readonly head: EntryHead;
  readonly body: EntryBody;
  /** What it said before, where the changes are to be shown. */
  readonly before: EntryBefore | null;
}

/** The words of an item, to read and to write on. Its notes gather under the text. */
export function NewsBody({ head, body, before }: Props) {
  const { id, title } = head;
  // Its publisher's changes are drawn into the text; what is drawn otherwise counts as before.
  const redline = useMemo(
    () => (before ? ({ runs: wholeTextRuns(before.text, body.text), side: 'new', withOther: true } as const) : null),
    [before, body.text],
  );
  const source = useMemo(() => ({ kind: 'entry', id, title }) as const, [id, title]);
  return (
    <div className={beginsWithLead(body.tree) ? 'words lead' : 'words'}>
      <ReadingSurface source={source} notes="under">
        <Passage passageId={id} tree={body.tree} text={body.text} heading={title} redline={redline} />
      </ReadingSurface>
    </div>
  );
}
