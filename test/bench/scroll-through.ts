/* How smoothly a pane scrolls from end to end, at the pace of somebody who skims: told by the frames that came late. */
import type { Page } from '@playwright/test';

/** The frames of one pass: how many, how many took over 50 ms, and the longest, in milliseconds. */
export interface Scrolled {
  readonly frames: number;
  readonly slow: number;
  readonly longest: number;
}

/** Eight screens a second. */
const pace = 6;

/** Scroll the pane that `selector` finds from its beginning to its end, so many pixels a millisecond whatever the frames do. */
export const scrollThrough = (page: Page, selector: string, pixels = pace): Promise<Scrolled> =>
  page.evaluate(
    ([selector, pace]) =>
      new Promise<Scrolled>((resolve, reject) => {
        const pane = document.querySelector(selector);
        if (!pane) {
          reject(new Error(`there is no ${selector}`));
          return;
        }
        pane.scrollTop = 0;
        let [frames, slow, longest, last] = [0, 0, 0, 0];
        const step = (now: number): void => {
          const took = last === 0 ? 0 : now - last;
          last = now;
          frames += 1;
          if (took > 50) slow += 1;
          longest = Math.max(longest, took);
          pane.scrollBy({ top: Math.max(1, took * pace), behavior: 'instant' });
          if (pane.scrollTop + pane.clientHeight < pane.scrollHeight - 2) requestAnimationFrame(step);
          else resolve({ frames, slow, longest });
        };
        requestAnimationFrame(step);
      }),
    [selector, pixels] as const,
  );
