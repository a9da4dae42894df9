/* Group `start`: from starting the window to its first painted list, beside a blank page in the same Chromium. */
import type { Page } from '@playwright/test';
import { openApp } from '../host/open-app.ts';
import { startOffice } from '../office/server.ts';
import { settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Group, median } from './row.ts';

const rounds = 9;

export const start: Group = {
  name: 'start',
  run: async () => {
    const folder = temporaryFolder('bench-start');
    const office = await startOffice({});
    const app = await openApp({ profile: folder.path, headless: true, env: { PITCHSIDE_CHANNEL: office.channelUrl } });
    await settleDesk(app.page, { channels: [office.channelUrl] });
    await app.page.keyboard.press('F5');
    await app.page
      .getByRole('status')
      .filter({ hasText: /^As of/ })
      .waitFor();
    const ours: number[] = [];
    const blanks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await app.page.reload({ waitUntil: 'commit' });
      ours.push(await paintedAt(app.page, '.need li, .chg li'));
      blanks.push(await blankAt(app.page));
    }
    await app.close();
    await office.close();
    folder.remove();
    const blank = median(blanks);
    return [
      {
        group: 'start',
        name: 'start to first painted list',
        value: median(ours),
        unit: 'ms',
        better: 'lower',
        target: 500,
        peer: 'ms, a blank page',
        peerValue: blank,
      },
    ];
  },
};

/** Milliseconds from the start of the page's navigation to the frame after the list is there. */
const paintedAt = (page: Page, list: string): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(selector)) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          } else requestAnimationFrame(look);
        };
        look();
      }),
    list,
  );

/** The same for a page with nothing in it, in the same Chromium. */
async function blankAt(page: Page): Promise<number> {
  const blank = await page.context().newPage();
  await blank.goto(`data:text/html,<title>blank</title><p>${'blank'}</p>`, { waitUntil: 'commit' });
  const took = await paintedAt(blank, 'p');
  await blank.close();
  return took;
}
