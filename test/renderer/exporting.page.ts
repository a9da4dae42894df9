/* What the tests of exporting run in the page: a desk and a library of their own, and one file that is saved and opened. */
import { type Exported, type ExportFormat, exportFile, exportPersonal } from '../../renderer/commands/export-file.ts';
import { importAnnotations } from '../../renderer/commands/import-annotations.ts';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';
import { type KeptAnswer, type Library, openLibrary } from '../../renderer/db/library.ts';
import { submissionSheet } from '../../renderer/queries/comment-sheet.ts';
import type { Ask, FileToSave } from '../../shared/ipc/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Submission } from '../../shared/model/submission.ts';
import { ok } from '../../shared/result.ts';

let desk: Desk;
let library: Library;
/** The one file of this world: what was saved last, and what is opened next. Null: nothing was chosen. */
let file: FileToSave | null = null;

const ask = (async (name, input) => {
  if (name === 'file.save') {
    file = input as FileToSave; // that request's input
    return ok({ path: file.suggestedName });
  }
  return ok(file && { name: file.suggestedName, bytes: new TextEncoder().encode(String(file.content)) });
}) as Ask; // only files are asked for here

const ports = () => ({ desk, library, ask, now: () => new Date(), newId: () => crypto.randomUUID() });

export function open(name: string): void {
  desk = openDesk(`desk-${name}`);
  library = openLibrary(`library-${name}`);
}
export const put = (rows: readonly Annotation[]) => desk.annotations.bulkPut([...rows]);
export const putSubmission = (row: Submission) => desk.submissions.put(row);
export const putAnswer = (row: KeptAnswer) => library.answers.put(row);
export const annotations = () => desk.annotations.toArray();
export async function loseEverythingElse(): Promise<void> {
  await desk.annotations.clear();
  await Promise.all(library.tables.map((table) => table.clear()));
}
export const save = (exported: Exported, format: ExportFormat) => exportFile(exported, format, ports());
/** Whether the forms say of a response that it was withdrawn. */
export async function isWithdrawn(id: string): Promise<boolean> {
  const submission = await desk.submissions.get(id);
  const sheet = submission && (await submissionSheet(submission, ports(), new Date().toISOString()));
  if (!sheet?.ok) throw new Error(`there is no response ${id}`);
  return sheet.value.isWithdrawn;
}
export const savePersonal = () => exportPersonal(ports());
export const importFile = () => importAnnotations({ desk, ask });
export const saved = () => file;
export function choose(content: string | null): void {
  file = content === null ? null : { suggestedName: 'chosen.jsonld', description: '', content };
}
