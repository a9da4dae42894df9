import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { formatShortDay } from '../../../shared/dates.ts';
import type { Supplier } from '../../../shared/model/supplier.ts';
import { openLink } from '../../commands/open-link.ts';
import { useOurs } from '../../queries/ours.ts';
import type { SupplierRow } from '../../queries/programme-suppliers.ts';
import { momentOf } from '../../queries/programme-when.ts';
import { candidateWords, roleWords, statusWords, weeksOld } from '../../queries/supplier-words.ts';
import { Icon } from '../icon.tsx';
import { SupplierHistory } from './supplier-history.tsx';

/** One row of the suppliers, and below it, when asked for, what was said before. */
export function SupplierRows({ row, now }: { readonly row: SupplierRow; readonly now: Date }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, isOurs, trusts, supplier, pasts, isChanged } = row;
  return (
    <>
      <tr className={[isOurs ? 'mine' : '', isOpen ? 'open' : ''].join(' ').trim() || undefined}>
        <th scope="row">
          {name}
          {isOurs ? ', yours' : ''}
          {isChanged ? <span className="tag">changed</span> : null}
        </th>
        <td className="num">{trusts}</td>
        {supplier ? (
          <SupplierCells supplier={supplier} now={now} />
        ) : (
          <td className="p" colSpan={4}>
            <span className="tbd">nothing published yet</span>
          </td>
        )}
        <td className="un">
          {supplier || pasts.length > 0 ? (
            <button
              type="button"
              className="ib"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              aria-label={`History of ${name}${supplier ? `, ${supplier.service}` : ''}`}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon of={ChevronRight} />
            </button>
          ) : null}
        </td>
      </tr>
      {isOpen ? (
        <tr className="hist" id={id}>
          <td colSpan={2} />
          <td colSpan={5}>
            <SupplierHistory row={row} now={now} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

const glyphs = { 'not-begun': 'n', longlisted: 's', shortlisted: 's', named: 'a', contracted: 'a' } as const;

function SupplierCells({ supplier, now }: { readonly supplier: Supplier; readonly now: Date }) {
  const { name, status, source, asAt } = supplier;
  const running = candidateWords(supplier);
  const roles = useOurs()?.roles;
  const role = roles ? roleWords(supplier, roles) : null;
  return (
    <>
      <td className="p">
        {name ?? (
          <>
            <span className="tbd">to be decided</span>
            {running ? `, ${running}` : null}
          </>
        )}
        {role ? <span className="yours">{role}</span> : null}
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
  const at = momentOf(asAt);
  const day = at.getFullYear() === now.getFullYear() ? formatShortDay(at) : `${formatShortDay(at)} ${at.getFullYear()}`;
  return weeks === null ? (
    day
  ) : (
    <span className="old">
      {day}, {weeks} weeks old
    </span>
  );
}
