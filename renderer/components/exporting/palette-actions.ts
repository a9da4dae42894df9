/* Exports and imports of everything, as the palette offers them. What comes of one is said at the foot of the window. */
import { Download, Upload } from 'lucide-react';
import { type Exported, exportFile, exportPersonal } from '../../commands/export-file.ts';
import { importAnnotations, importedWords, importFailureWords } from '../../commands/import-annotations.ts';
import { say } from '../../state/notice.ts';
import type { Action } from '../palette/actions.ts';
import { formats } from './formats.ts';
import { saySaved } from './say-saved.ts';

const action = (id: string, title: string, detail: string, icon: Action['icon'], run: () => Promise<void>): Action => ({
  id,
  kind: 'action',
  kindName: 'Action',
  title,
  number: null,
  detail,
  icon,
  keys: null,
  run: () => void run(),
});

const all: Exported = { kind: 'comments' };

/** Every export and import of the whole desk. */
export const exportActions: readonly Action[] = [
  action(
    'export personal',
    'Export all my annotations',
    'Personal: with private notes and highlights, to import again (JSON-LD)',
    Download,
    () => saySaved(exportPersonal()),
  ),
  action(
    'import annotations',
    'Import annotations',
    'From a file that Pitchside exported (JSON-LD). What is here already stays as it is',
    Upload,
    sayImported,
  ),
  ...formats.map(({ format, name, use }) =>
    action(`export ${format}`, `Export all my comments: ${name}`, `Without private notes, ${use}`, Download, () =>
      saySaved(exportFile(all, format)),
    ),
  ),
];

async function sayImported(): Promise<void> {
  const imported = await importAnnotations();
  if (!imported.ok) {
    const { what, next } = importFailureWords(imported.error);
    return say(`${what} ${next}`);
  }
  say(imported.value === null ? 'Nothing was imported.' : `${importedWords(imported.value)}.`);
}
