import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { keyTable } from '../../keys/key-table.ts';
import { dismissNotice, useNotice } from '../../state/notice.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';

const shownFor = 10_000;

/** What was just done, with its undo, at the foot of the window. It stays while it is pointed at or has the focus. */
export function NoticeLine() {
  const notice = useNotice(({ notice }) => notice);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setInterval(() => {
      if (!line.current?.matches(':hover, :focus-within')) dismissNotice();
    }, shownFor);
    return () => clearInterval(timer);
  }, [notice]);
  return (
    <div className="notice-at" role="status" ref={line}>
      {notice ? (
        <div className="notice">
          <span>{notice.text}</span>
          {notice.undo ? (
            <button
              type="button"
              className="btn quiet sm"
              onClick={() => {
                notice.undo?.();
                dismissNotice();
              }}
            >
              Undo <Keys keys={keyTable.window.undo} />
            </button>
          ) : null}
          <button type="button" className="ib" aria-label="Dismiss" onClick={dismissNotice}>
            <Icon of={X} size={14} />
          </button>
        </div>
      ) : null}
    </div>
  );
}
