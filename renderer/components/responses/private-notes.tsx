import { Lock } from 'lucide-react';
import { count } from '../../../shared/dates.ts';
import { usePrivateNotes } from '../../queries/private-notes.ts';
import { Icon } from '../icon.tsx';

/** What stays here, apart from what leaves and not to be mistaken for it. */
export function PrivateNotes({ sourceId }: { readonly sourceId: string }) {
  const notes = usePrivateNotes(sourceId) ?? [];
  if (notes.length === 0) return null;
  return (
    <section className="stays" aria-labelledby="what-stays">
      <h2 className="h2" id="what-stays">
        <Icon of={Lock} size={14} />
        {count(notes.length, 'private note')} {notes.length === 1 ? 'stays' : 'stay'} here{' '}
        <span className="n">Only you. Never sent.</span>
      </h2>
      <ul>
        {notes.map(({ id, target, body }) => (
          <li key={id}>
            <span className="c">{target.number ?? (target.heading || 'Whole text')}</span>
            <span className="t">{body.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
