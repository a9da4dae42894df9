import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { SupplierGroup } from '../../queries/programme-suppliers.ts';
import { Icon } from '../icon.tsx';
import { SupplierRows } from './supplier-rows.tsx';

interface Props {
  readonly groups: readonly SupplierGroup[];
  readonly region: string | null;
  readonly now: Date;
}

/** More rows than this, and each service is folded to its head: the person's own stay in sight. */
const many = 40;

/** Who provides what, how far the choice has come, who says so, as at when, and what was said before. */
export function SupplierTable({ groups, region, now }: Props) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const isFolded = ({ key, kind }: SupplierGroup): boolean =>
    kind === 'service' && rows > many && groups.length > 1 && !unfolded.has(key);
  const turn = (key: string): void => {
    const next = new Set(unfolded);
    if (!next.delete(key)) next.add(key);
    setUnfolded(next);
  };
  const [first] = groups;
  return (
    <table className="sup" aria-label="Suppliers" onKeyDown={moveAmongRows}>
      <thead>
        <tr>
          <th scope="col" className="name">
            {headOf(first, region)}
          </th>
          <th scope="col">Trusts</th>
          <th scope="col" className="who">
            {first?.kind === 'service' ? first.key : 'Provider'}
          </th>
          <th scope="col">Status</th>
          <th scope="col">Source</th>
          <th scope="col">As at</th>
          <th scope="col" className="un">
            <span className="said">History</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.title !== null ? (
            <tr className="gh">
              <th scope="colgroup" colSpan={7}>
                {group.kind === 'service' && rows > many ? (
                  <button type="button" aria-expanded={!isFolded(group)} onClick={() => turn(group.key)}>
                    <Icon of={ChevronRight} size={14} />
                    {group.title}
                    <span className="n">{sumOf(group)}</span>
                  </button>
                ) : (
                  group.title
                )}
              </th>
            </tr>
          ) : null}
          {isFolded(group) ? null : group.rows.map((row) => <SupplierRows key={row.key} row={row} now={now} />)}
        </tbody>
      ))}
    </table>
  );
}

const headOf = (first: SupplierGroup | undefined, region: string | null): string => {
  if (first?.kind === 'ours') return `${region}, yours`;
  return first?.kind === 'national' ? 'National services' : 'Suppliers by region';
};

/** "11 of 28 have a supplier". */
function sumOf({ rows }: SupplierGroup): string {
  const named = rows.filter(({ supplier }) => supplier?.name != null).length;
  return `${named} of ${rows.length} ${named === 1 ? 'has' : 'have'} a supplier`;
}

/** Up and down go from row to row. */
function moveAmongRows(event: KeyboardEvent<HTMLTableElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')];
  const from = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
  const next = by === 0 || from === -1 ? undefined : buttons[from + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
