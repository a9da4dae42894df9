/*
 * What is printed: a response for a board, its receipt, or an item of news. It stands beside the window, is not seen on screen, and is the
 * only thing on paper.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { type Paper as Shown, usePaper } from '../../state/paper.ts';
import { CoverFacts } from './cover-facts.tsx';
import { PaperComment } from './paper-comment.tsx';
import { PaperItem } from './paper-item.tsx';
import { PaperReceipt } from './paper-receipt.tsx';
import { picturesThere } from './pictures-there.ts';

/** The paper, while something is printed. */
export function Paper() {
  const paper = usePaper(({ paper }) => paper);
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (paper) void picturesThere(sheet.current).then(paper.drawn);
  }, [paper]);
  if (!paper) return null;
  return createPortal(
    <article className="on-paper" ref={sheet}>
      {contentOf(paper)}
    </article>,
    document.body,
  );
}

function contentOf(paper: Shown): ReactNode {
  if (paper.shows === 'item') return <PaperItem item={paper.item} />;
  const { sheet, shows } = paper;
  return (
    <>
      <p className="kind">{shows === 'receipt' ? 'Receipt' : 'Comments on a draft'}</p>
      <h1>{sheet.title}</h1>
      <CoverFacts sheet={sheet} />
      <PaperReceipt delivery={sheet.delivery} />
      {shows === 'response'
        ? sheet.lines.map((line, index) => <PaperComment key={line.comment.id} line={line} place={index + 1} />)
        : null}
    </>
  );
}
