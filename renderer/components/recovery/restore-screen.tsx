/* Restoring a backup over a desk that is sound: said plainly what is replaced, with a copy of it to be saved first. */
import { rowsIn } from '../../../shared/journal/copy-state.ts';
import { restoreFile, saveCopy } from '../../commands/recover.ts';
import { type Found, stopRestoring, useRecovery } from '../../state/recovery.ts';
import { BareWindow } from './bare-window.tsx';
import { MendingSaid } from './mending-said.tsx';
import { RecoveryDone } from './recovery-done.tsx';
import { countIn, countRows } from './recovery-words.ts';
import { useFirstButton } from './use-first-button.ts';

/** Instead of the window, until the person has chosen a file or thought better of it. */
export function RestoreScreen({ standing }: { readonly standing: Omit<Found, 'because'> }) {
  const mending = useRecovery(({ mending }) => mending);
  const isBusy = mending.state === 'working';
  const first = useFirstButton(isBusy);
  return (
    <BareWindow
      said={
        <>
          <h1>Restore from a backup.</h1>
          <p>Nothing is replaced before you have chosen a file. Then all of it is, or nothing.</p>
        </>
      }
    >
      {mending.state === 'done' ? (
        <RecoveryDone counts={mending.counts} took={mending.took} />
      ) : (
        <div className="mend">
          <h2>What is here will be replaced</h2>
          <p>What the backup holds takes the place of all this. What is not in the backup is gone from here.</p>
          <table>
            <tbody>
              {countRows.map(({ name, table }) => (
                <tr key={table}>
                  <th scope="row">{name}</th>
                  <td>{countIn(standing.desk, table)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <MendingSaid mending={mending} />
          <div className="bt">
            <button
              ref={first}
              type="button"
              className="btn go"
              disabled={isBusy}
              onClick={() => void restoreFile(standing)}
            >
              Choose the backup…
            </button>
            {standing.desk && rowsIn(standing.desk) > 0 ? (
              <button
                type="button"
                className="btn"
                disabled={isBusy}
                onClick={() => void saveCopy(standing, new Date())}
              >
                Save what is here first…
              </button>
            ) : null}
            <button type="button" className="btn quiet" disabled={isBusy} onClick={stopRestoring}>
              Leave it as it is
            </button>
          </div>
        </div>
      )}
    </BareWindow>
  );
}
