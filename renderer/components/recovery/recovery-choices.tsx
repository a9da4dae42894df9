import { rowsIn } from '../../../shared/journal/copy-state.ts';
import { keepDesk, putBack, restoreFile, saveCopy } from '../../commands/recover.ts';
import type { Found, Mending } from '../../state/recovery.ts';
import { MendingSaid } from './mending-said.tsx';
import { countIn, countRows } from './recovery-words.ts';
import { useFirstButton } from './use-first-button.ts';

/** What each copy holds, and what can be done with them. While something is being done, how far it is. */
export function RecoveryChoices({
  found,
  mending,
}: {
  readonly found: Found;
  readonly mending: Exclude<Mending, { state: 'done' }>;
}) {
  const isBusy = mending.state === 'working';
  const first = useFirstButton(isBusy);
  const { copy, desk } = found;
  const isDeskWorthSaving = desk !== null && rowsIn(desk) > 0;
  return (
    <div className="mend">
      <h2>{copy ? 'Put it back' : 'Begin again'}</h2>
      <p>
        {copy
          ? 'The database is made anew from the second copy. Both are here, side by side.'
          : 'If you saved a backup, restore it: everything that it holds comes back.'}
      </p>
      {copy || desk ? (
        <table>
          <thead>
            <tr>
              <th scope="col">Holds</th>
              <th scope="col">Database</th>
              <th scope="col">Second copy</th>
            </tr>
          </thead>
          <tbody>
            {countRows.map(({ name, table }) => (
              <tr key={table}>
                <th scope="row">{name}</th>
                <td>{countIn(desk, table)}</td>
                <td>{countIn(copy, table)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <MendingSaid mending={mending} />
      <div className="bt">
        {copy ? (
          <button ref={first} type="button" className="btn go" disabled={isBusy} onClick={() => void putBack(found)}>
            Put it back
          </button>
        ) : null}
        {copy || isDeskWorthSaving ? (
          <button type="button" className="btn" disabled={isBusy} onClick={() => void saveCopy(found, new Date())}>
            Save a copy first…
          </button>
        ) : null}
        <button
          ref={copy ? null : first}
          type="button"
          className={copy ? 'btn quiet' : 'btn go'}
          disabled={isBusy}
          onClick={() => void restoreFile(found)}
        >
          Restore from a backup file…
        </button>
      </div>
      {copy === null || isDeskWorthSaving ? (
        <p className="small">
          <button type="button" className="link" disabled={isBusy} onClick={() => void keepDesk(found)}>
            {isDeskWorthSaving ? 'Keep the database as it is' : 'Begin with an empty desk'}
          </button>
          . The files of the second copy stay in Pitchside’s folder for fourteen days.
        </p>
      ) : null}
    </div>
  );
}
