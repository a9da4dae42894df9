import type { Result } from '../../shared/result.ts';
import { say } from '../state/notice.ts';
import { askMain } from './ask-main.ts';

/** Open an address in the person's own browser. One that does not open is told. */
export async function openLink(url: string): Promise<Result<null>> {
  const opened = await askMain('link.open', { url });
  if (!opened.ok) say('Your web browser did not open. Copy the address into it instead.');
  return opened;
}
