import { X } from 'lucide-react';
import { closeFeeds, useFeedsDialog } from '../../state/feeds-dialog.ts';
import { Dialog } from '../dialog.tsx';
import { Icon } from '../icon.tsx';
import { OwnFeeds } from './own-feeds.tsx';

/** The person's own feeds, above whatever screen they were asked for on. */
export function FeedsDialog() {
  const isOpen = useFeedsDialog(({ isOpen }) => isOpen);
  if (!isOpen) return null;
  return (
    <Dialog look="feeds-dialog" name={{ 'aria-labelledby': 'feeds-title' }} onShut={closeFeeds}>
      {(shut) => (
        <div>
          <div className="feeds-head">
            <h1 id="feeds-title">Your feeds</h1>
            <button type="button" className="ib" aria-label="Close" title="Close (Esc)" onClick={shut}>
              <Icon of={X} />
            </button>
          </div>
          <OwnFeeds />
        </div>
      )}
    </Dialog>
  );
}
