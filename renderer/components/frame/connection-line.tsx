import { CloudAlert, RefreshCw, Wifi, WifiOff } from 'lucide-react';
import { useId } from 'react';
import { useConnectionLine } from '../../queries/connection-line.ts';
import { Icon } from '../icon.tsx';
import { ConnectionPanel } from './connection-panel.tsx';

const icons = { offline: WifiOff, syncing: RefreshCw, online: Wifi, broken: CloudAlert } as const;

/** The foot of the rail: as of when, and how many wait. Pressed, it says more. */
export function ConnectionLine() {
  const { state, headline, detail } = useConnectionLine();
  const panel = useId();
  return (
    <div className="conn-at">
      <button type="button" className={`conn ${state}`} popoverTarget={panel}>
        <Icon of={icons[state]} size={18} />
        <span role="status">
          <b>{headline}</b>
          {detail}
        </span>
      </button>
      <ConnectionPanel id={panel} />
    </div>
  );
}
