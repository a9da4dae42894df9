/* Group `open`: a draft of 500 KB, from choosing it to its first painted clause, beside the bare document in the same Chromium. */
import type { Page } from '@playwright/test';
import { openApp } from '../host/open-app.ts';
import { settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serveDraft } from './draft-server.ts';
import { type Group, median } from './row.ts';

const bytes = 500_000;
const rounds = 7;

export const open: Group = {
  name: 'open',
  run: async () => {
    const folder = temporaryFolder('bench-open');
    const server = await serveDraft(bytes);
    const app = await openApp({ profile: folder.path, headless: true });
    await settleDesk(app.page, { channels: [server.channelUrl] });
    await app.page.keyboard.press('F5');
    await app.page.getByRole('button', { name: /Long specification/ }).waitFor({ timeout: 60_000 });
    await app.page
      .getByRole('status')
      .filter({ hasText: /^As of/ })
      .waitFor({ timeout: 60_000 });
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await app.page.getByRole('button', { name: /^Briefing/ }).click();
      ours.push(await timeOpening(app.page));
      bare.push(await timeBare(app.page, server.document));
    }
    await app.close();
    await server.close();
    folder.remove();
    const floor = median(bare);
    return [
      {
        group: 'open',
        name: `draft of ${bytes / 1000} KB to its first painted clause`,
        value: median(ours),
        unit: 'ms',
        better: 'lower',
        target: 200,
        peer: 'ms, the bare HTML document',
        peerValue: floor,
      },
    ];
  },
};

/** Milliseconds from the press on the draft to the frame after its first clause is there. */
const timeOpening = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = [...document.querySelectorAll<HTMLElement>('.rail .sub button')].find((each) =>
          each.textContent?.includes('Long specification'),
        );
        if (!button) {
          reject(new Error('the draft is not in the rail'));
          return;
        }
        const started = performance.now();
        const look = () => {
          if (document.querySelector('.cl, [data-passage]')) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
          } else requestAnimationFrame(look);
        };
        button.click();
        look();
      }),
  );

/** The same for the document itself, put whole into an empty page. */
async function timeBare(page: Page, document: string): Promise<number> {
  const blank = await page.context().newPage();
  await blank.goto('data:text/html,<title>bare</title>');
  const took = await blank.evaluate(
    (html) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        window.document.body.innerHTML = html;
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      }),
    document,
  );
  await blank.close();
  return took;
}
