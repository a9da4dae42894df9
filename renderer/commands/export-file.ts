/*
 * Comments as a file, where the person chooses. What makes CSV and Word documents is loaded when one is made,
 * so that no start pays for it.
 * Only what is asked for by that name is personal: every other format is made of comments alone.
 */

import { collectionText } from '../../shared/annotation/collection.ts';
import { personalText } from '../../shared/annotation/personal.ts';
import type { TextTable } from '../../shared/export/csv.ts';
import { fileName } from '../../shared/export/file-name.ts';
import { hl7Table } from '../../shared/export/hl7.ts';
import { isoForm, isoTable } from '../../shared/export/iso.ts';
import { markdownText } from '../../shared/export/markdown.ts';
import type { CommentSheet } from '../../shared/export/sheet.ts';
import type { Ask, FileToSave } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { desk, library } from '../db/databases.ts';
import { isSubmission } from '../db/readable-rows.ts';
import { allCommentsSheet, readPersonal, submissionSheet, writtenSheet } from '../queries/comment-sheet.ts';
import { responseContent } from '../queries/response-content.ts';
import { type ReviewPorts, readReview } from '../queries/review.ts';
import { withPaper } from '../state/paper.ts';
import { askMain } from './ask-main.ts';

/** What can be exported: a response being written, one that was made ready, or all the comments of the desk. */
export type Exported =
  | { readonly kind: 'written'; readonly sourceId: string }
  | { readonly kind: 'submission'; readonly id: string }
  | { readonly kind: 'comments' };

/** The formats. `receipt` is a PDF of the receipt alone. */
export type ExportFormat = 'pdf' | 'receipt' | 'markdown' | 'hl7' | 'isoDocx' | 'isoCsv' | 'jsonld';

/** What exporting needs of the world. */
export interface ExportPorts extends ReviewPorts {
  readonly ask: Ask;
  readonly now: () => Date;
  readonly newId: () => string;
}
const here: ExportPorts = { desk, library, ask: askMain, now: () => new Date(), newId: () => crypto.randomUUID() };

/** Where a file was saved; null: the person thought better of it. */
export type Saved = Result<{ readonly path: string } | null>;

/** Save an export where the person chooses. Fails with `missing` when there is nothing to export any more. */
export async function exportFile(exported: Exported, format: ExportFormat, ports: ExportPorts = here): Promise<Saved> {
  const sheet = await readSheet(exported, ports);
  if (!sheet.ok) return sheet;
  if (format === 'pdf' || format === 'receipt') return savePdf(sheet.value, format, ports);
  return ports.ask('file.save', await fileOf(exported, sheet.value, format, ports));
}

/** Save everything that the person marked or wrote, private notes too, for themselves. */
export async function exportPersonal(ports: ExportPorts = here): Promise<Saved> {
  const personal = await readPersonal(ports, ports.newId());
  if (!personal) return nothing;
  return ports.ask('file.save', {
    suggestedName: fileName('Personal', 'all my annotations with private notes', ports.now().toISOString(), 'jsonld'),
    description: 'Personal annotations (JSON-LD)',
    content: personalText(personal),
  });
}

/** Print a receipt: the system's own dialog asks where. */
export async function printReceipt(id: string, ports: ExportPorts = here): Promise<Result<null>> {
  const sheet = await readSheet({ kind: 'submission', id }, ports);
  if (!sheet.ok) return sheet;
  await withPaper({ shows: 'receipt', sheet: sheet.value }, async () => print());
  return ok(null);
}

const nothing = fail({ kind: 'missing', status: 404 } as const);

async function readSheet(exported: Exported, ports: ExportPorts): Promise<Result<CommentSheet>> {
  const madeAt = ports.now().toISOString();
  if (exported.kind === 'submission') {
    const submission = await ports.desk.submissions.get(exported.id);
    return isSubmission(submission) ? submissionSheet(submission, ports, madeAt) : nothing;
  }
  const sheet =
    exported.kind === 'written'
      ? await writtenSheet(exported.sourceId, ports, madeAt)
      : await allCommentsSheet(ports, madeAt);
  return sheet ? ok(sheet) : nothing;
}

const savePdf = (sheet: CommentSheet, format: 'pdf' | 'receipt', { ask }: ExportPorts): Promise<Saved> =>
  withPaper({ shows: format === 'pdf' ? 'response' : 'receipt', sheet }, () =>
    ask('page.savePdf', {
      suggestedName: fileName(sheet.title, format === 'pdf' ? 'comments' : 'receipt', sheet.madeAt, 'pdf'),
      description: 'PDF',
    }),
  );

async function fileOf(
  exported: Exported,
  sheet: CommentSheet,
  format: Exclude<ExportFormat, 'pdf' | 'receipt'>,
  ports: ExportPorts,
): Promise<FileToSave> {
  const file = (kind: string, extension: string, description: string, content: FileToSave['content']): FileToSave => ({
    suggestedName: fileName(sheet.title, kind, sheet.madeAt, extension),
    description,
    content,
  });
  const csv = async (table: TextTable): Promise<string> => (await import('../../shared/export/csv.ts')).csvText(table);
  switch (format) {
    case 'markdown':
      return file('comments', 'md', 'Markdown', markdownText(sheet));
    case 'hl7':
      return file('HL7 ballot sheet', 'csv', 'HL7 ballot sheet (CSV)', await csv(hl7Table(sheet)));
    case 'isoCsv':
      return file('ISO comments', 'csv', 'ISO/IEC comments (CSV)', await csv(isoTable(sheet)));
    case 'isoDocx': {
      const { isoDocx } = await import('../../shared/export/iso-docx.ts');
      return file('ISO comments', 'docx', 'ISO/IEC comments (Word)', await isoDocx(isoForm(sheet)));
    }
    case 'jsonld':
      return file('comments', 'jsonld', 'Web annotations (JSON-LD)', await jsonText(exported, sheet, ports));
  }
}

/** Of what was made ready, the very text that was frozen: its digest is the receipt's. Of what is being written, what would leave. */
async function jsonText(exported: Exported, sheet: CommentSheet, ports: ExportPorts): Promise<string> {
  const frozen = exported.kind === 'submission' ? await ports.desk.submissions.get(exported.id) : undefined;
  if (frozen) return frozen.content;
  const review = exported.kind === 'written' ? await readReview(exported.sourceId, ports) : null;
  if (review) return responseContent(review, ports.newId());
  const { title, sender, onBehalfOf, lines } = sheet;
  return collectionText({
    id: ports.newId(),
    label: title,
    sender,
    onBehalfOf,
    supersedes: null,
    sources: lines.map(({ source }) => source),
    comments: lines.map(({ comment }) => comment),
  });
}
