import type { Mending } from '../../state/recovery.ts';

/** How far it is, what went wrong, or where a copy was saved. */
export const MendingSaid = ({ mending }: { readonly mending: Exclude<Mending, { state: 'done' }> }) =>
  mending.state === 'working' ? <Working done={mending.done} total={mending.total} /> : <Said mending={mending} />;

const Working = ({ done, total }: { readonly done: number; readonly total: number }) => (
  <p role="status">
    <progress aria-label="Putting it back" {...(total > 0 ? { value: done, max: total } : {})} />
    {total > 0 && done < total ? 'Reading the second copy…' : 'Writing the database…'}
  </p>
);

const Said = ({ mending: { trouble, savedAs } }: { readonly mending: Extract<Mending, { state: 'asking' }> }) => (
  <>
    {trouble ? (
      <p className="fault" role="alert">
        <b>{trouble.what}</b> {trouble.next}
      </p>
    ) : null}
    {savedAs ? (
      <p className="saved" role="status">
        Saved as {savedAs}.
      </p>
    ) : null}
  </>
);
