/* A form with a head and one table, no cell of it merged, as a Word document. It needs docx and nothing else, so that it can be loaded alone. */
import { Document, Footer, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { IsoForm } from './iso.ts';

/** The document's bytes. */
export function isoDocx({ title, author, head, table: { columns, rows } }: IsoForm): Promise<Uint8Array<ArrayBuffer>> {
  const width = widths.reduce((sum, each) => sum + each);
  const table = new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((name, column) => heading(name, column)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, column) => cell([paragraph(text)], column)) }),
      ),
    ],
  });
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(author),
    description: 'ISO/IEC commenting template',
    styles,
    sections: [
      {
        properties: { page: landscape },
        footers: { default: new Footer({ children: foot() }) },
        children: [formTitle(), ...head.map(labelled), paragraph(''), table],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

/** A4 on its side. */
const landscape = {
  size: { width: 11906, height: 16838, orientation: 'landscape' },
  margin: { top: 850, bottom: 1250, left: 720, right: 720 },
} as const;
/** Of the eight columns, in twentieths of a point; together what the margins leave. */
const widths = [1500, 850, 1250, 1350, 1050, 4300, 3000, 2098];

const styles = {
  default: {
    document: {
      run: { font: 'Arial', size: 17, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 0 } },
    },
    title: { run: { font: 'Arial', size: 28, bold: true }, paragraph: { spacing: { after: 120 } } },
  },
} as const;

const formTitle = (): Paragraph =>
  new Paragraph({ heading: 'Title', children: [new TextRun({ text: 'Comments and secretariat observations' })] });

const labelled = ([label, text]: readonly [string, string]): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text: xmlText(text) })] });

const heading = (text: string, column: number): TableCell =>
  cell([new Paragraph({ children: [new TextRun({ text, bold: true })] })], column, 'E7EAE8');

const cell = (children: readonly Paragraph[], column: number, fill?: string): TableCell =>
  new TableCell({
    children,
    width: { size: widths[column] ?? 0, type: 'dxa' },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
  });

const paragraph = (text: string): Paragraph =>
  new Paragraph({
    children: xmlText(text)
      .split('\n')
      .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) })),
  });

const foot = (): readonly Paragraph[] => [
  paragraph('MB/NC: who comments. Type of comment: ge = general, te = technical, ed = editorial.'),
  new Paragraph({
    alignment: 'right',
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  }),
];

/** Word opens no file that holds what XML 1.0 (2.2) has no character for. */
const xmlText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '\uFFFD');
