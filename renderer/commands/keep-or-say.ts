import { say } from '../state/notice.ts';
import { keep } from './keep.ts';

/** Do some small writing on the desk. Where it cannot be written the person is told at the foot of the window, and this is null. */
export async function keepOrSay<T>(write: () => PromiseLike<T>): Promise<T | null> {
  const kept = await keep(write);
  if (kept.ok) return kept.value;
  say('It could not be saved on this computer. Free some disk space, then try again.');
  return null;
}
