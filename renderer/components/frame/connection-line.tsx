import { CloudAlert, RefreshCw, Wifi, WifiOff } from 'lucide-react';
import { useId } from 'react';
import { useConnectionLine } from '../../queries/connection-line.ts';
import { Icon } from '../icon.tsx';
import { ConnectionPanel } from './connection-panel.tsx';

const icons = { offline: WifiOff, syncing: RefreshCw, online: Wifi, broken: CloudAlert } as const;

/**
 * The foot of the rail: as of when, and how many wait. Pressed, it says more. The words stand beside the button, which
 * covers them: within a button a status is no status, and would not be announced.
 */
export function ConnectionLine() {
  const { state, headline, detail } = useConnectionLine();
  const id = useId();
  return (
    <div className="conn-at">
      <div className={`conn ${state}`}>
        <button type="button" aria-labelledby={`${id}-name ${id}-words`} popoverTarget={`${id}-panel`}>
          <span className="said" id={`${id}-name`}>
            Connection.
          </span>
          <Icon of={icons[state]} size={18} />
        </button>
        <span role="status" id={`${id}-words`}>
          <b>{headline}</b> {detail}
        </span>
      </div>
      <ConnectionPanel id={`${id}-panel`} />
    </div>
  );
}
