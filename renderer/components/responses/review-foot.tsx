import { useEffect, useEffectEvent } from 'react';
import { keyTable } from '../../keys/key-table.ts';
import { nameOf } from '../../keys/pressed.ts';
import { usePalette } from '../../state/palette.ts';
import { Keys } from '../keys.tsx';

/** What a person can do with what they have reviewed: go on writing, or let it go. */
export function ReviewFoot({
  isStopped,
  onKeepWriting,
  onReady,
}: {
  readonly isStopped: boolean;
  readonly onKeepWriting: () => void;
  readonly onReady: () => Promise<void>;
}) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      event.repeat ||
      usePalette.getState().isOpen ||
      document.querySelector(':popover-open')
    )
      return;
    const name = nameOf(keyTable.review, event);
    if (name === 'keepWriting') onKeepWriting();
    if (name === 'ready' && !isStopped) {
      event.preventDefault();
      void onReady();
    }
  });
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <footer className="foot">
      <span className="grow">Nothing can be edited once it is ready; you can pull it back until it leaves.</span>
      <button type="button" className="btn" onClick={onKeepWriting}>
        Keep writing <Keys keys={keyTable.review.keepWriting} />
      </button>
      <button type="button" className="btn go" disabled={isStopped} onClick={() => void onReady()}>
        Ready to go <Keys keys={keyTable.review.ready} />
      </button>
    </footer>
  );
}
