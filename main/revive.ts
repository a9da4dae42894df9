/*
 * A page whose process has ended (a crash, no memory, an antivirus program) is loaded anew: what was written is on the desk and
 * comes back with it. One that ends again and again is left, and the person told, for it would only flicker.
 */
import type { WebContents } from 'electron';
import type { Log } from './log.ts';

/** What reviving needs. `interrupted`: called each time, to end what the page had asked for; `giveUp`: when nothing helps. */
export interface RevivePorts {
  readonly now: () => number;
  readonly log: Log;
  readonly interrupted: () => void;
  readonly giveUp: () => void;
}

const most = 3;
const within = 60_000;

/** Load the page anew whenever its process ends, up to three times in a minute. */
export function revivePage(
  page: Pick<WebContents, 'on' | 'reload' | 'isDestroyed'>,
  { now, log, interrupted, giveUp }: RevivePorts,
): void {
  let endings: readonly number[] = [];
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error(`The page ended: ${reason}`);
    interrupted();
    endings = [...endings.filter((at) => now() - at < within), now()];
    if (endings.length > most) giveUp();
    // Not within the event: Chromium is still taking the old page down.
    else setImmediate(() => page.isDestroyed() || page.reload());
  });
}
