/* When the desk is not what its second copy says: what was found, what can be done, and what was done. */
import { Copy, Database, ShieldCheck } from 'lucide-react';
import { useNow } from '../../state/now.ts';
import { type Found, useRecovery } from '../../state/recovery.ts';
import { Icon } from '../icon.tsx';
import { BareWindow } from './bare-window.tsx';
import { RecoveryChoices } from './recovery-choices.tsx';
import { RecoveryDone } from './recovery-done.tsx';
import { copyWords, foundWords, reasonWords } from './recovery-words.ts';

/** Instead of the window, until the person has decided. */
export function RecoveryScreen({ found }: { readonly found: Found }) {
  const now = useNow();
  const mending = useRecovery(({ mending }) => mending);
  return (
    <BareWindow
      said={
        <>
          <h1>{mending.state === 'done' ? 'Your desk is ready.' : foundWords[found.because]}</h1>
          <ul>
            <li>
              <Icon of={Database} size={18} />
              <span>
                <b>What happened.</b>
                {reasonWords[found.because]}
              </span>
            </li>
            <li>
              <Icon of={Copy} size={18} />
              <span>
                <b>{found.copy ? 'There is a second copy.' : 'No second copy.'}</b>
                {copyWords(found, now)}
              </span>
            </li>
            {mending.state === 'asking' ? (
              <li>
                <Icon of={ShieldCheck} size={18} />
                <span>
                  <b>Nothing has been changed.</b>Nothing is sent, fetched or written before you decide.
                </span>
              </li>
            ) : null}
          </ul>
        </>
      }
    >
      {mending.state === 'done' ? (
        <RecoveryDone counts={mending.counts} took={mending.took} />
      ) : (
        <RecoveryChoices found={found} mending={mending} />
      )}
    </BareWindow>
  );
}
