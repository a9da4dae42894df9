/* The least that a browser can do: what the figures at scale stand beside. */
import type { Page } from '@playwright/test';
import { type Scrolled, scrollThrough, skim } from './scroll-through.ts';

/** A blank page in the same Chromium, from its start to its first frame (milliseconds). */
export async function blankPage(page: Page): Promise<number> {
  const blank = await page.context().newPage();
  await blank.goto('data:text/html,<title>blank</title><p>blank</p>', { waitUntil: 'commit' });
  const took = await blank.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
  );
  await blank.close();
  return took;
}

/** Nothing put in the place of nothing, to the frame after: the middle of twenty (milliseconds). */
export const blankSwap = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const times: number[] = [];
    for (let round = 0; round < 20; round++) {
      const started = performance.now();
      const view = document.createElement('div');
      document.body.append(view);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
      view.remove();
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[10] ?? 0;
  });

/** A list of so many rows as high as the app's, with nothing but their words, skimmed and dragged in the same way. */
export async function bareList(
  page: Page,
  rows: number,
  places: number,
  pace: number,
): Promise<{ readonly skimmed: Scrolled; readonly dragged: Scrolled }> {
  const bare = await page.context().newPage();
  await bare.goto('data:text/html,<!doctype html><title>bare</title>');
  await bare.evaluate((count) => {
    const row = (index: number): string =>
      `<li style="height:100px"><b>Item ${index} of the news</b><p>What it says in a line or two, as the list of the app says it.</p></li>`;
    document.body.innerHTML = `<ul style="margin:0;list-style:none">${Array.from({ length: count }, (_, index) => row(index)).join('')}</ul>`;
  }, rows);
  const scrolled = {
    skimmed: await skim(bare, 'html', places),
    dragged: await scrollThrough(bare, 'html', pace),
  };
  await bare.close();
  return scrolled;
}
