import { Fragment } from 'react';
import { formatShortDay } from '../../../shared/dates.ts';
import type { Supplier } from '../../../shared/model/supplier.ts';
import { openLink } from '../../commands/open-link.ts';
import {
  candidateWords,
  type SupplierGroup,
  type SupplierRow,
  statusWords,
  weeksOld,
} from '../../queries/programme-suppliers.ts';
import { momentOf } from '../../queries/programme-when.ts';

/** Who provides what, how far the choice has come, who says so, and as at when. */
export function SupplierTable({ groups, now }: { readonly groups: readonly SupplierGroup[]; readonly now: Date }) {
  const [first] = groups;
  return (
    <table className="sup" aria-label="Suppliers">
      <thead>
        <tr>
          <th scope="col" className="name">
            {first?.service === null ? 'National services' : 'Suppliers by region'}
          </th>
          <th scope="col">Trusts</th>
          <th scope="col" className="who">
            {first?.service ?? 'Provider'}
          </th>
          <th scope="col">Status</th>
          <th scope="col">Source</th>
          <th scope="col">As at</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ service, rows }, index) => (
          <Fragment key={service ?? 'national'}>
            {index > 0 ? (
              <tr className="gh">
                <th scope="colgroup" colSpan={6}>
                  {service ?? 'National services'}
                </th>
              </tr>
            ) : null}
            {rows.map((row) => (
              <Row key={row.key} row={row} now={now} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { name, isOurs, trusts, supplier }, now }: { readonly row: SupplierRow; readonly now: Date }) {
  return (
    <tr className={isOurs ? 'mine' : undefined}>
      <th scope="row">
        {name}
        {isOurs ? ', yours' : ''}
      </th>
      <td className="num">{trusts}</td>
      {supplier ? (
        <SupplierCells supplier={supplier} now={now} />
      ) : (
        <td className="p" colSpan={4}>
          <span className="tbd">nothing published yet</span>
        </td>
      )}
    </tr>
  );
}

const glyphs = { 'not-begun': 'n', longlisted: 's', shortlisted: 's', named: 'a', contracted: 'a' } as const;

function SupplierCells({ supplier, now }: { readonly supplier: Supplier; readonly now: Date }) {
  const { name, candidates, status, note, source, asAt } = supplier;
  const running = candidateWords(supplier);
  const more = [candidates.length > 2 ? `${candidates.join(', ')}.` : '', note ?? ''].filter(Boolean).join(' ');
  return (
    <>
      <td className="p" title={more || undefined}>
        {name ?? (
          <>
            <span className="tbd">to be decided</span>
            {running ? `, ${running}` : null}
          </>
        )}
        {more ? <span className="said">. {more}</span> : null}
      </td>
      <td>
        <span className={`st ${glyphs[status]}`}>
          <i aria-hidden="true" />
          {statusWords(supplier)}
        </span>
      </td>
      <td className="from">
        <SourceOf source={source} />
      </td>
      <td className="num">
        <AsAt asAt={asAt} now={now} />
      </td>
    </>
  );
}

function SourceOf({ source: { title, url } }: { readonly source: Supplier['source'] }) {
  if (url === null || !/^https?:/.test(url)) return title;
  return (
    <button type="button" className="src" title={`Open in your web browser: ${url}`} onClick={() => void openLink(url)}>
      {title}
    </button>
  );
}

function AsAt({ asAt, now }: { readonly asAt: string; readonly now: Date }) {
  const weeks = weeksOld(asAt, now);
  const day = formatShortDay(momentOf(asAt));
  return weeks === null ? (
    day
  ) : (
    <span className="old">
      {day}, {weeks} weeks old
    </span>
  );
}
