import { TriangleAlert } from 'lucide-react';
import { count, formatTime } from '../../../shared/dates.ts';
import { carryNow } from '../../commands/carry-now.ts';
import { useCarrying } from '../../state/carrying.ts';
import { Icon } from '../icon.tsx';

/** That some annotations could not be followed into a revision, and when that is tried again. Nothing where all were. */
export function NotCarried({ revisionId, label }: { readonly revisionId: string; readonly label: string }) {
  const stuck = useCarrying(({ stuck }) => stuck);
  const here = stuck.filter((each) => each.revisionId === revisionId);
  const [soonest] = here.map(({ tryAgainAt }) => tryAgainAt).sort();
  if (soonest === undefined) return null;
  const many = here.reduce((sum, { annotations }) => sum + annotations, 0);
  return (
    <div className="warn behind" role="status" data-outside="">
      <Icon of={TriangleAlert} size={18} />
      <div>
        <b>
          {count(many, 'note or comment', 'notes and comments')} could not be followed into {label}
        </b>
        {many === 1 ? 'It is' : 'They are'} safe where you wrote {many === 1 ? 'it' : 'them'}. Tried again at{' '}
        {formatTime(soonest)}.
      </div>
      <button type="button" className="btn sm" onClick={carryNow}>
        Try now
      </button>
    </div>
  );
}
