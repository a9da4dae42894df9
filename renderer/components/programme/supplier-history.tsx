import { formatDay } from '../../../shared/dates.ts';
import type { SupplierRow } from '../../queries/programme-suppliers.ts';
import { momentOf } from '../../queries/programme-when.ts';
import { listWords, saidWords, untilWords } from '../../queries/supplier-words.ts';

/** What more is said of a supplier, and what was said before, newest first, each with who said it. */
export function SupplierHistory({ row: { supplier, pasts }, now }: { readonly row: SupplierRow; readonly now: Date }) {
  const running =
    supplier && supplier.candidates.length > 2 ? `In the running: ${listWords(supplier.candidates)}.` : '';
  const more = [running, supplier?.note ?? ''].filter(Boolean).join(' ');
  return (
    <>
      {more ? <p className="more">{more}</p> : null}
      {pasts.length === 0 ? (
        <p className="same">Nothing else was said while this workstation has followed it.</p>
      ) : (
        <ol className="past">
          {pasts.map((past) => (
            <li key={past.id}>
              <span className="words">Was: {saidWords(past.said)}</span>
              <span className="num">{untilWords(past)}</span>
              <span className="by">
                {past.said.source.title}, as at {formatDay(momentOf(past.said.asAt), now)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
