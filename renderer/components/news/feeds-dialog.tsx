import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { closeFeeds, useFeedsDialog } from '../../state/feeds-dialog.ts';
import { Icon } from '../icon.tsx';
import { OwnFeeds } from './own-feeds.tsx';

/** The person's own feeds, above whatever screen they were asked for on. */
export function FeedsDialog() {
  const isOpen = useFeedsDialog(({ isOpen }) => isOpen);
  return isOpen ? <OpenFeeds /> : null;
}

function OpenFeeds() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="feeds-dialog" aria-labelledby="feeds-title" onClose={closeFeeds}>
      <div className="feeds-head">
        <h1 id="feeds-title">Your feeds</h1>
        <button
          type="button"
          className="ib"
          aria-label="Close"
          title="Close (Esc)"
          onClick={() => dialog.current?.close()}
        >
          <Icon of={X} />
        </button>
      </div>
      <OwnFeeds />
    </dialog>
  );
}
