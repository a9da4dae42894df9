/*
 * Tables as CSV that a spreadsheet opens as they are (RFC 4180: commas, CRLF, quotes where needed; a byte order mark, by which Excel
 * knows UTF-8). A cell that a spreadsheet would run as a formula (= + - @, or what hides one), or rewrite (4.10 to 4.1, 4-2 to
 * a day in February), gets an apostrophe in front, and so does one that begins with an apostrophe itself. So nothing is lost:
 * whoever reads the file takes one leading apostrophe away, where there is one (`unguardCell`).
 */
import papa from 'papaparse';

/** A table of texts. Every row has as many cells as there are columns. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The file's text, byte order mark and all. */
export const csvText = ({ columns, rows }: TextTable): string =>
  `\uFEFF${papa.unparse({ fields: columns, data: rows.map((row) => row.map(guardCell)) }, { newline: '\r\n' })}\r\n`;

/** The cell as it is written. */
export const guardCell = (cell: string): string => (isRun.test(cell) || isRewritten(cell) ? `'${cell}` : cell);

/** The cell as it was meant: the inverse of `guardCell`. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** The full-width signs are formulas too, where Excel speaks Japanese or Chinese. */
const isRun = /^(?:'|[\t\r\n]|\s*[=+\-@＝＋－＠])/;

const isRewritten = (cell: string): boolean =>
  /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/.test(cell) ||
  (/^\d+(?:\.\d*)?(?:e\d+)?$/i.test(cell) && String(Number(cell)) !== cell);
