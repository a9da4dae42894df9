/* How smoothly a pane scrolls: told by the frames that came late. */
import type { Page } from '@playwright/test';

/** The frames of one pass: how many, how many took over 50 ms, and the longest, in milliseconds. */
export interface Scrolled {
  readonly frames: number;
  readonly slow: number;
  readonly longest: number;
}

/** Eight screens a second: the pace of somebody who skims. */
const pace = 6;

/** Scroll the pane that `selector` finds from its beginning to its end, so many pixels a millisecond whatever the frames do. */
export const scrollThrough = (page: Page, selector: string, pixels = pace): Promise<Scrolled> =>
  scroll(page, { selector, pixels, places: 1, forMs: Number.MAX_SAFE_INTEGER });

/** Go by leaps to so many places evenly apart from its beginning to its end, and skim on from each for two seconds. */
export const skim = (page: Page, selector: string, places: number): Promise<Scrolled> =>
  scroll(page, { selector, pixels: pace, places, forMs: 2_000 });

interface Way {
  readonly selector: string;
  readonly pixels: number;
  readonly places: number;
  readonly forMs: number;
}

const scroll = (page: Page, way: Way): Promise<Scrolled> =>
  page.evaluate(
    ({ selector, pixels, places, forMs }) =>
      new Promise<Scrolled>((resolve, reject) => {
        const pane = document.querySelector(selector);
        if (!pane) {
          reject(new Error(`there is no ${selector}`));
          return;
        }
        pane.scrollTop = 0;
        let [frames, slow, longest, last, place, since] = [0, 0, 0, 0, 0, 0];
        const step = (now: number): void => {
          const took = last === 0 ? 0 : now - last;
          last = now;
          since ||= now;
          frames += 1;
          if (took > 50) slow += 1;
          longest = Math.max(longest, took);
          if (now - since < forMs) pane.scrollBy({ top: Math.max(1, took * pixels), behavior: 'instant' });
          else {
            place += 1;
            since = now;
            if (place < places) pane.scrollTop = (pane.scrollHeight * place) / places;
          }
          const isAtEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2;
          if (place < places && !isAtEnd) requestAnimationFrame(step);
          else resolve({ frames, slow, longest });
        };
        requestAnimationFrame(step);
      }),
    way,
  );
