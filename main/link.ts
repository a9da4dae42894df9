import type { Shell } from 'electron';
import { fail, ok, type Result } from '../shared/result.ts';

/** Open an address in the person's own browser. Only http and https: anything else could start a program. */
export async function openLink(url: string, shell: Pick<Shell, 'openExternal'>): Promise<Result<null>> {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return fail({ kind: 'fault', detail: 'not a web address' });
  await shell.openExternal(href);
  return ok(null);
}
