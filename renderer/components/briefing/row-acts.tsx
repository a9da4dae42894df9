import type { PutOffRow } from '../../../shared/model/put-off.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useNow } from '../../state/now.ts';
import { usePuttingOff } from '../../state/putting-off.ts';
import { Keys } from '../keys.tsx';
import { hideRow, snoozeRow } from './put-off-row.ts';

/** What can be done with a row: it comes with the pointer or the focus, in the place of the minutes. The keys do the same. */
export function RowActs({ row, onOpen }: { readonly row: PutOffRow; readonly onOpen: () => void }) {
  const now = useNow();
  const isAsked = usePuttingOff(
    ({ putting }) =>
      putting !== null && putting.asks !== 'list' && putting.row.key === row.key && putting.row.title === row.title,
  );
  return (
    <span className={isAsked ? 'acts putting' : 'acts'}>
      <button type="button" tabIndex={-1} onClick={onOpen}>
        Read <Keys keys={keyTable.briefing.read} />
      </button>
      <button type="button" tabIndex={-1} onClick={() => snoozeRow(row)}>
        Snooze <Keys keys={keyTable.briefing.snooze} />
      </button>
      <button type="button" tabIndex={-1} onClick={() => hideRow(row, now)}>
        Not for me <Keys keys={keyTable.briefing.notForMe} />
      </button>
    </span>
  );
}
