import { journalled } from '../db/journalled.ts';
import { say } from '../state/notice.ts';
import { askMain } from './ask-main.ts';

/** Install the new version that is ready; what was written is in both copies first. Pitchside starts again by itself. */
export async function installUpdate(): Promise<void> {
  await journalled();
  const asked = await askMain('update.install', null);
  if (!asked.ok) say('The new version could not be installed. It is tried again at the next start.');
}
