import type { Holding } from '../../../shared/journal/copy-state.ts';
import { goOn } from '../../commands/recover.ts';
import { doneWords } from './recovery-words.ts';

/** What was done, and the way on. */
export const RecoveryDone = ({ counts, took }: { readonly counts: Holding['counts']; readonly took: number }) => (
  <div className="mend" role="status">
    <h2>It is done.</h2>
    <p>{doneWords(counts, took)}</p>
    <div className="bt">
      {/* biome-ignore lint/a11y/noAutofocus: the only thing to do, and where the focus was is gone */}
      <button type="button" className="btn go" autoFocus onClick={goOn}>
        Go on
      </button>
    </div>
  </div>
);
