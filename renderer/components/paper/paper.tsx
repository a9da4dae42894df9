/*
 * What is printed: a response for a board, or its receipt. It stands beside the window, is not seen on screen, and is the only thing on
 * paper.
 */
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { usePaper } from '../../state/paper.ts';
import { CoverFacts } from './cover-facts.tsx';
import { PaperComment } from './paper-comment.tsx';
import { PaperReceipt } from './paper-receipt.tsx';

/** The paper, while something is printed. */
export function Paper() {
  const paper = usePaper(({ paper }) => paper);
  useEffect(() => paper?.drawn(), [paper]);
  if (!paper) return null;
  const { sheet, shows } = paper;
  return createPortal(
    <article className="on-paper">
      <p className="kind">{shows === 'receipt' ? 'Receipt' : 'Comments on a draft'}</p>
      <h1>{sheet.title}</h1>
      <CoverFacts sheet={sheet} />
      <PaperReceipt delivery={sheet.delivery} />
      {shows === 'response'
        ? sheet.lines.map((line, index) => <PaperComment key={line.comment.id} line={line} place={index + 1} />)
        : null}
    </article>,
    document.body,
  );
}
