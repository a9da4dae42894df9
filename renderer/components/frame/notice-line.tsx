import { X } from 'lucide-react';
import { useEffect } from 'react';
import { dismissNotice, useNotice } from '../../state/notice.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';

const shownFor = 10_000;

/** What was just done, with its undo, at the foot of the window. */
export function NoticeLine() {
  const notice = useNotice(({ notice }) => notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(dismissNotice, shownFor);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className="notice-at" role="status">
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
              Undo <Keys keys="Ctrl+Z" />
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
