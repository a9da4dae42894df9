import { isMet, type Row } from './row.ts';

/** The figures as a table for the screen: ours, peer or floor, ratio, target, met or not. */
export function table(rows: readonly Row[]): string {
  const head = ['group', 'figure', 'ours', 'peer or floor', '', 'target', 'met'];
  const lines = rows.map((row) => [
    row.group,
    row.name,
    `${round(row.value)} ${row.unit}`,
    `${round(row.peerValue)} ${row.peer}`,
    '',
    `${row.better === 'lower' ? '≤' : '≥'} ${row.target} ${row.unit}`,
    isMet(row) ? 'yes' : 'NO',
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
