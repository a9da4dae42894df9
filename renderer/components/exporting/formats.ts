import type { ExportFormat } from '../../commands/export-file.ts';

/** The formats to choose from, what is read most first. The receipt has a place of its own. */
export const formats: readonly {
  readonly format: Exclude<ExportFormat, 'receipt'>;
  readonly name: string;
  readonly use: string;
}[] = [
  { format: 'pdf', name: 'PDF', use: 'for the board' },
  { format: 'markdown', name: 'Markdown', use: 'to read or to paste' },
  { format: 'isoDocx', name: 'ISO/IEC form, Word', use: 'the commenting template' },
  { format: 'isoCsv', name: 'ISO/IEC form, CSV', use: 'the same, for a spreadsheet' },
  { format: 'hl7', name: 'HL7 ballot sheet, CSV', use: 'all 27 columns' },
  { format: 'jsonld', name: 'W3C annotations, JSON-LD', use: 'to import again' },
];
