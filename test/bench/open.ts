/*
 * Group `open`: a draft of 600 KB, from choosing it to its first painted clause, and scrolled from end to end; beside the
 * bare document in the same Chromium.
 */
import type { Page } from '@playwright/test';
import { openApp } from '../host/open-app.ts';
import { settleDesk } from '../support/settle-desk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serveDraft } from './draft-server.ts';
import { type Group, median } from './row.ts';
import { type Scrolled, scrollThrough } from './scroll-through.ts';

const bytes = 600_000;
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
    const scrolled = await scrollThrough(app.page, '.doc .page');
    const bareScrolled = await scrollBare(app.page, server.document);
    await app.close();
    await server.close();
    folder.remove();
    const row = { group: 'open', better: 'lower' } as const;
    return [
      {
        ...row,
        name: `draft of ${bytes / 1000} KB to its first painted clause`,
        value: median(ours),
        unit: 'ms',
        target: 200,
        peer: 'ms, the bare HTML document',
        peerValue: median(bare),
      },
      {
        ...row,
        name: 'its frames over 50 ms while scrolled from end to end',
        value: slowShare(scrolled),
        unit: 'of 1,000',
        target: 10,
        peer: 'of 1,000, the bare HTML document',
        peerValue: slowShare(bareScrolled),
      },
      {
        ...row,
        name: 'its longest frame while scrolled from end to end',
        value: scrolled.longest,
        unit: 'ms',
        target: 150,
        peer: 'ms, the bare HTML document',
        peerValue: bareScrolled.longest,
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

const slowShare = ({ slow, frames }: Scrolled): number => (slow / frames) * 1000;

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

/** The document itself, as wide as the text is in the app and in type of the same size, scrolled in the same way. */
async function scrollBare(page: Page, document: string): Promise<Scrolled> {
  const blank = await page.context().newPage();
  await blank.setViewportSize({ width: 700, height: 710 });
  await blank.goto('data:text/html,<!doctype html><title>bare</title>');
  await blank.evaluate((html) => {
    window.document.body.innerHTML = html;
    window.document.body.style.font = '17px / 28px serif';
  }, document);
  const scrolled = await scrollThrough(blank, 'html');
  await blank.close();
  return scrolled;
}
