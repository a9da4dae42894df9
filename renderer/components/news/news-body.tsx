import type { EntryBody, EntryHead } from '../../queries/news-list.ts';
import { Passage } from '../../reader/passage.tsx';

/** The words of an item, to read and to write on. */
export const NewsBody = ({ head, body }: { readonly head: EntryHead; readonly body: EntryBody }) => (
  <Passage passageId={head.id} tree={body.tree} text={body.text} heading={head.title} />
);
