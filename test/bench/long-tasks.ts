/* What blocked the window: tasks of over 50 ms, as Chromium itself counts them. */
import type { Page } from '@playwright/test';

/** How many there were, and the longest in milliseconds. */
export interface LongTasks {
  readonly count: number;
  readonly longest: number;
}

/** Count them from now on, or from the page's own start; answers how to hear of those since, and begin again. */
export async function countLongTasks(page: Page, from: 'now' | 'start' = 'now'): Promise<() => Promise<LongTasks>> {
  await page.evaluate((buffered) => {
    const counting = window as unknown as { longTasks: number[] }; // a name of this file's own in the page
    counting.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) counting.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered });
  }, from === 'start');
  return () =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const tasks = (window as unknown as { longTasks: number[] }).longTasks.splice(0);
      return { count: tasks.length, longest: Math.round(Math.max(0, ...tasks)) };
    });
}
