import { useMemo } from 'react';
import type { EntryBody, EntryHead } from '../../queries/news-list.ts';
import { beginsWithLead } from '../../queries/news-standfirst.ts';
import { Passage } from '../../reader/passage.tsx';
import { ReadingSurface } from '../../reader/reading-surface.tsx';

/** The words of an item, to read and to write on. Its notes gather under the text. */
export function NewsBody({ head, body }: { readonly head: EntryHead; readonly body: EntryBody }) {
  const { id, title } = head;
  const source = useMemo(() => ({ kind: 'entry', id, title }) as const, [id, title]);
  return (
    <div className={beginsWithLead(body.tree) ? 'words lead' : 'words'}>
      <ReadingSurface source={source} notes="under">
        <Passage passageId={id} tree={body.tree} text={body.text} heading={title} />
      </ReadingSurface>
    </div>
  );
}
