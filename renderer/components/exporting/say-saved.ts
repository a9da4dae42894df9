import type { Saved } from '../../commands/export-file.ts';
import { say } from '../../state/notice.ts';
import { exportState } from './saved-words.ts';

/** Say at the foot of the window that a file is being made, and what came of it. */
export async function saySaved(saving: Promise<Saved>): Promise<void> {
  say('Making the file…');
  const { kind, words } = exportState(await saving);
  say(kind === 'stopped' ? `${words.what} ${words.next}` : words);
}
