import { expect } from '@playwright/test';
import type { Fault } from '../office/faults.ts';
import { synced, visit } from '../tour/steps.ts';
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
  world.office.setFault('/news/northmoor', null);
  await page.keyboard.press('F5');
  await expect(page.getByRole('status').filter({ hasText: '1 source not reached' })).toHaveCount(0);
  await synced(app);
  expect(await page.getByRole('tab', { name: /^All/ }).textContent()).toBe(before);
});
