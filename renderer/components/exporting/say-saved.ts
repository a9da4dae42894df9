import type { FailureWords } from '../../../shared/failure-words.ts';
import type { Saved } from '../../commands/export-file.ts';
import { say } from '../../state/notice.ts';
import { type ExportState, exportState } from './saved-words.ts';

/** Say at the foot of the window that a file is being made, and what came of it. `missing`: what is said where there is nothing to save. */
export async function saySaved(
  saving: Promise<Saved>,
  making = 'Making the file…',
  missing?: FailureWords,
): Promise<void> {
  say(making);
  sayState(exportState(await saving, missing));
}

/** Say what came of it. */
export const sayState = ({ kind, words }: ExportState): void =>
  say(kind === 'stopped' ? `${words.what} ${words.next}` : words);
