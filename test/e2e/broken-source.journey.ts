import { expect } from '@playwright/test';
import type { Fault } from '../office/faults.ts';
import { synced, visit } from '../tour/steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './journey.ts';

const faults: readonly { readonly name: string; readonly fault: Fault; readonly says: RegExp }[] = [
  { name: 'not found', fault: { kind: 'status', status: 404 }, says: /nothing at this address/ },
  { name: 'out of order', fault: { kind: 'status', status: 500 }, says: /not working just now/ },
  {
    name: 'malformed',
    fault: { kind: 'body', type: 'application/rss+xml', text: '<rss><channel><item>' },
    says: /cannot be read/,
  },
  {
    name: 'a web page',
    fault: { kind: 'body', type: 'text/html', text: '<!doctype html><title>Welcome</title><p>Our new site</p>' },
    says: /cannot be read/,
  },
  {
    name: 'a captive portal',
    fault: {
      kind: 'body',
      type: 'text/html',
      text: '<!doctype html><title>Sign in</title><form action="/login" method="post"><input type="password" name="p"><button>Sign in</button></form>',
    },
    says: /sign-in page/,
  },
];

test('a feed that breaks says so in its place, loses nothing, and heals', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'News');
  const before = await page.getByRole('tab', { name: /^All/ }).textContent();
  for (const { name, fault, says } of faults) {
    await test.step(name, async () => {
      world.office.setFault('/news/northmoor', fault);
      await page.keyboard.press('F5');
      await expect(page.getByRole('region', { name: 'News' }).getByText(says).first()).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: '1 source not reached' })).toBeVisible();
      expect(await page.getByRole('tab', { name: /^All/ }).textContent()).toBe(before);
    });
  }
  // Whoever has scrolled on stays there, whatever comes or goes above.
  const list = page.getByRole('tabpanel', { name: /^All/ });
  const selected = list.locator('[aria-current="true"]');
  const scrolled = (): Promise<number> => list.evaluate(({ scrollTop }) => scrollTop);
  await selected.focus();
  await list.hover();
  await page.mouse.wheel(0, 100_000);
  await expect.poll(scrolled).toBeGreaterThan(400);
  world.office.setFault('/news/northmoor', null);
  await page.keyboard.press('F5');
  await expect(page.getByRole('status').filter({ hasText: '1 source not reached' })).toHaveCount(0);
  await synced(app);
  expect(await scrolled()).toBeGreaterThan(0);
  await expect(selected).not.toBeInViewport();
  await page.keyboard.press('j');
  await expect(selected).toBeInViewport();
  await expect(selected).toBeFocused();
  expect(await page.getByRole('tab', { name: /^All/ }).textContent()).toBe(before);
});

test('a page’s address adds its feed beside the channel’s; it is filtered, renamed and removed', async ({ world }) => {
  const { office } = world;
  const app = await world.startSettled();
  const { page } = app;
  const site = new URL(office.channelUrl).origin;
  office.setFault('/ward', {
    kind: 'body',
    type: 'text/html',
    text: '<!doctype html><link rel="alternate" type="application/rss+xml" title="Ward news" href="/ward.xml"><link rel="alternate" type="application/rss+xml" title="Ward notices" href="/notices.xml"><p>Wards',
  });
  const ward = {
    kind: 'body',
    type: 'application/rss+xml',
    text: '<rss version="2.0"><channel><title>Ward news</title><item><guid>1</guid><title>Ward 7 has new terminals</title><description>Two of them.</description><enclosure url="/plan.pdf" type="application/pdf"/></item></channel></rss>',
  } as const;
  office.setFault('/ward.xml', ward);
  office.setFault('/plan.pdf', { kind: 'body', type: 'application/pdf', text: '%PDF-1.4 a plan' });
  await visit(app, 'News');
  await page.getByRole('button', { name: 'Your feeds' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your feeds' });
  await dialog.getByRole('textbox', { name: 'Address of a feed or a page' }).fill(`${site}/ward`);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /^Ward news/ }).click();
  await expect(dialog.getByRole('listitem')).toContainText('answered');
  await expectAccessible(app);
  await dialog.getByRole('textbox', { name: 'Name of Ward news' }).fill('Wards');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Remove Wards' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('f');
  await page.getByRole('menuitemradio', { name: /^Wards/ }).click();
  const items = page.getByRole('list', { name: 'News items' }).getByRole('article');
  await expect(items).toHaveCount(1);
  await expect(items).toContainText('Wards');
  await expect(page.getByRole('article').filter({ hasText: 'Two of them.' }).first()).toBeVisible();

  const files = page.getByRole('region', { name: 'Attachments' });
  await expect(files).toContainText('plan.pdf. Kept, 1 KB');
  await files.getByRole('button', { name: 'Keep plan.pdf no longer' }).click();
  await expect(files).toContainText('plan.pdf. Not kept on this computer');
  await files.getByRole('button', { name: 'Keep plan.pdf offline' }).click();
  await expect(files).toContainText('Kept, 1 KB');

  office.setFault('/ward.xml', { ...ward, text: ward.text.replace('Two of them', 'Three of them') });
  await page.keyboard.press('F5');
  await expect(items.getByText('Changed', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show what changed' }).click();
  await expect(page.getByRole('deletion').filter({ hasText: 'Two' })).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: 'Three' })).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByRole('deletion')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all sources' }).click();
  await expect(items.nth(2)).toBeVisible();

  await page.getByRole('button', { name: 'Your feeds' }).click();
  await dialog.getByRole('button', { name: 'Remove Wards' }).click();
  await expect(dialog.getByRole('status')).toContainText('followed no more');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Ward 7 has new terminals/ })).toHaveCount(0);
});
