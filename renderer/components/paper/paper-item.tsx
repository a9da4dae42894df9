import { formatDate, formatTime } from '../../../shared/dates.ts';
import { StillPassage } from '../../reader/passage.tsx';
import type { PrintedItem } from '../../state/paper.ts';
import { Fact } from './cover-facts.tsx';

/** An item of news on paper: whose, when, where it is to be found, as of when it is kept, and its words. */
export function PaperItem({ item }: { readonly item: PrintedItem }) {
  const { title, sourceTitle, author, publishedAt, changedAt, url, asOf, printedAt, tree } = item;
  return (
    <>
      <p className="kind">{sourceTitle}</p>
      <h1>{title}</h1>
      <dl className="cover">
        <Fact name="By">{author === sourceTitle ? null : author}</Fact>
        <Fact name="Published">{moment(publishedAt)}</Fact>
        <Fact name="Changed">{changedAt && moment(changedAt)}</Fact>
        <Fact name="Address">{url}</Fact>
        <Fact name="As of">{moment(asOf)}</Fact>
        <Fact name="Printed">{moment(printedAt)}</Fact>
      </dl>
      <div className="paper-words">
        <StillPassage tree={tree} />
      </div>
    </>
  );
}

const moment = (at: string): string => `${formatDate(at)}, ${formatTime(at)}`;
