import { TriangleAlert } from 'lucide-react';
import type { Failure } from '../../../shared/failure.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import { saveAgain } from '../../reader/writing.ts';
import { Icon } from '../icon.tsx';

/** Why the words above could not be saved, and the way to try again. */
export function SaveFailure({ failure, id }: { readonly failure: Failure; readonly id: string }) {
  const { what, next } = failureWords(failure, 'This computer');
  const isLocked = failure.kind === 'conflict';
  return (
    <div className="bad inl" role="alert">
      <Icon of={TriangleAlert} size={18} />
      <div>
        <h2>{isLocked ? 'Not saved.' : what}</h2>
        <p>{isLocked ? `${failure.detail} Copy your words before you close the box.` : next}</p>
        <button type="button" className="btn sm" onClick={() => void saveAgain(id)}>
          Try again
        </button>
      </div>
    </div>
  );
}
