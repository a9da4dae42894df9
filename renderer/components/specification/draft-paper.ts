/*
 * A draft on paper, as it is shown. What is not drawn would be blank there: all of it is drawn first, its pictures too, and then comes what
 * was asked for. Nothing is printed for whoever leaves the draft before that.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Revision } from '../../../shared/model/draft.ts';
import { saveDraftPdf } from '../../commands/save-draft-pdf.ts';
import { dismissNotice, say } from '../../state/notice.ts';
import { saySaved } from '../exporting/say-saved.ts';
import { picturesThere } from '../paper/pictures-there.ts';

/** `isWanted`: all of the draft is to be drawn; `whenDrawn` is to be called when it is. */
export interface DraftPaper {
  readonly isWanted: boolean;
  readonly whenDrawn: () => Promise<void>;
  readonly print: () => void;
  readonly savePdf: () => void;
}

/** Print a revision whose text is drawn in `scroller`, or save it as a PDF. */
export function useDraftPaper(revision: Revision, scroller: RefObject<HTMLElement | null>): DraftPaper {
  const [wanted, setWanted] = useState<(() => unknown) | null>(null);
  const isWaiting = useRef(false);
  useEffect(
    () => () => {
      if (isWaiting.current) dismissNotice();
      isWaiting.current = false;
    },
    [],
  );
  const whenDrawn = useCallback(async () => {
    if (!wanted) return;
    await picturesThere(scroller.current);
    if (!isWaiting.current) return;
    isWaiting.current = false;
    setWanted(null);
    dismissNotice();
    wanted();
  }, [wanted, scroller]);
  const want = (act: () => unknown): void => {
    isWaiting.current = true;
    say('Drawing the whole draft for paper…');
    setWanted(() => act);
  };
  return {
    isWanted: wanted !== null,
    whenDrawn,
    print: () => want(() => print()),
    savePdf: () => want(() => saySaved(saveDraftPdf(revision))),
  };
}
