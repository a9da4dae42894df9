import { expect, type Page } from '@playwright/test';
import { openClause, synced, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

async function openRevision(page: Page, draft: string, revision: RegExp): Promise<void> {
  await page.getByRole('button', { name: /Choose a draft or revision/ }).click();
  await page.getByRole('group', { name: draft }).getByRole('menuitemradio', { name: revision }).click();
}

test('with the network cut and the app restarted, everything can still be read', async ({ world }) => {
  const before = await world.startSettled();
  await before.close();
  await world.office.goOffline();

  const app = await world.start();
  const { page } = app;
  await world.cutNetwork(app);
  await expect(page.getByRole('status').filter({ hasText: /^Offline\. As of \d\d:\d\d\./ })).toBeVisible();

  await visit(app, 'News');
  await page.getByRole('button', { name: /Northmoor shortlist comes down to two/ }).click();
  const reader = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { level: 1, name: /Northmoor shortlist/ }) });
  await expect(reader).toContainText('Calderbrook Systems');
  const picture = reader.getByRole('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await expect(page.getByRole('region', { name: /^4\.2\.3/ })).toContainText('500 milliseconds');

  await openRevision(page, 'Care records', /^0\.6/);
  await openClause(app, '4.2.3');
  await expect(page.getByRole('region', { name: /^4\.2\.3/ })).toContainText('two seconds');

  await openRevision(page, 'Booking', /^0\.3/);
  const drawing = page.getByRole('img', { name: /^From slot to clinic in four steps/ });
  await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(694);

  await visit(app, 'Programme');
  await expect(page.getByRole('row', { name: /Southmere/ })).toContainText('Oxbow Integrators');
});

test('what was read and starred is remembered, and a second sync transfers no bodies', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'News');
  await page.getByRole('button', { name: /Northmoor shortlist comes down to two/ }).click();
  await page.keyboard.press('s');
  await expect(page.getByRole('tab', { name: /Starred 1/ })).toBeVisible();
  await page.getByRole('button', { name: /Broadband order book/ }).click();
  await expect(page.getByRole('button', { name: /^Unread.*Northmoor shortlist/ })).toHaveCount(0);

  const asked = world.office.requests().length;
  await page.keyboard.press('F5');
  await expect.poll(() => world.office.requests().length).toBeGreaterThan(asked);
  await synced(app);
  const second = world.office
    .requests()
    .slice(asked)
    .filter(({ path }) => !path.includes('missing'));
  expect(second.filter(({ status }) => status === 200)).toEqual([]);
  expect(second.filter(({ status }) => status === 304).length).toBeGreaterThan(5);

  await app.close();
  const again = await world.start();
  await visit(again, 'News');
  await again.page.getByRole('tab', { name: /Starred 1/ }).click();
  await expect(again.page.getByRole('list', { name: 'News items' }).getByRole('article')).toHaveCount(1);
});

test('number and heading stay in sight, and each revision opens where it was left', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  const present = (name: RegExp) => page.getByRole('button', { name });
  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await expect(present(/^4\.2\.3 Response times.*copy its number/)).toBeInViewport({ ratio: 1 });
  // Down within it, until its own heading has gone.
  const heading = page.getByRole('region', { name: /^4\.2\.3/ }).getByRole('heading');
  await page.getByRole('document', { name: 'Care records 0.7' }).hover();
  await page.mouse.wheel(0, 64);
  await expect(heading).not.toBeInViewport({ ratio: 1 });
  await expect(present(/^4\.2\.3 Response times.*copy its number/)).toBeInViewport({ ratio: 1 });

  await openClause(app, '5.2');
  await expect(present(/^5\.2 .*copy its number/)).toBeVisible();
  await openRevision(page, 'Care records', /^0\.6/);
  await openClause(app, '4.2.3');
  await expect(present(/^4\.2\.3 .*copy its number/)).toBeVisible();
  await openRevision(page, 'Care records', /^0\.7/);
  await expect(present(/^5\.2 .*copy its number/)).toBeVisible();
  await expect(page.getByRole('region', { name: /^5\.2/ }).first()).toBeInViewport();
  await app.close();

  const again = await world.start();
  await visit(again, 'Specifications');
  await expect(again.page.getByRole('button', { name: /^5\.2 .*copy its number/ })).toBeVisible();
  await openRevision(again.page, 'Care records', /^0\.6/);
  await expect(again.page.getByRole('button', { name: /^4\.2\.3 .*copy its number/ })).toBeVisible();
});
