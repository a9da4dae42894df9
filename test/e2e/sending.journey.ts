import { expect } from '@playwright/test';
import type { App } from '../host/app.ts';
import { openClause, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

async function commentOn(app: App, clause: string, words: string): Promise<void> {
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, clause);
  await page.keyboard.press('c');
  await page.keyboard.type(words);
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
}

async function queue(app: App): Promise<void> {
  await visit(app, 'Responses');
  await app.page
    .getByRole('button', { name: /Care records 0\.7/ })
    .filter({ hasText: 'comment' })
    .click();
  await app.page.getByRole('button', { name: 'Ready to go' }).click();
}

test('a response queued offline leaves by itself, once, after a restart, and shows its receipt', async ({ world }) => {
  const app = await world.startSettled();
  await world.cutNetwork(app);
  await commentOn(app, '4.2.1', 'Locums: about 40 log-ins a month with no recorded relationship.');
  await commentOn(app, '4.2.3', 'Measured at whose boundary?');
  await app.page.keyboard.press('n');
  await app.page.keyboard.type('Private: ask finance.');
  await expect(app.page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await queue(app);
  await expect(app.page.getByRole('region', { name: /Waiting to go 1/ })).toBeVisible();
  await expect(app.page.getByRole('status').filter({ hasText: '1 waiting to go' })).toBeVisible();
  await app.close();
  expect(world.office.submissions()).toEqual([]);

  const again = await world.start();
  await again.setOnline(false);
  await visit(again, 'Responses');
  await expect(again.page.getByRole('region', { name: /Waiting to go 1/ })).toBeVisible();
  await world.mendNetwork(again);

  await expect(again.page.getByRole('region', { name: /Sent 1/ })).toBeVisible();
  const [held, ...more] = world.office.submissions();
  expect(more).toEqual([]);
  expect(held?.body).toContain('Locums: about 40 log-ins a month');
  expect(held?.body).toContain('Measured at whose boundary?');
  expect(held?.body).not.toContain('ask finance');
  await again.page
    .getByRole('region', { name: /Sent 1/ })
    .getByRole('button')
    .first()
    .click();
  const reference = held?.reference ?? '';
  await expect(again.page.getByText(`${reference.slice(0, 4)} ${reference.slice(4)}`).first()).toBeVisible();
  await expect(again.page.getByRole('status').filter({ hasText: 'Nothing waiting to go' })).toBeVisible();
});

test('when the answer is lost on the way, it is asked again under the same key, and the office holds it once', async ({
  world,
}) => {
  const app = await world.startSettled();
  world.office.setFault('/responses', { kind: 'drop-after-store' });
  await commentOn(app, '4.2.1', 'Once only, please.');
  await queue(app);
  await expect.poll(() => world.office.submissions().length).toBe(1);
  await expect(app.page.getByRole('region', { name: /Waiting to go 1/ })).toBeVisible();
  await app.kill();
  world.office.setFault('/responses', null);

  const again = await world.start();
  await visit(again, 'Responses');
  await expect(again.page.getByRole('region', { name: /Sent 1/ })).toBeVisible({ timeout: 60_000 });
  expect(world.office.submissions()).toHaveLength(1);
  const keys = world.office
    .requests()
    .filter(({ method }) => method === 'POST')
    .map(({ headers }) => headers['idempotency-key']);
  expect(new Set(keys).size).toBe(1);
});

test('a refusal is shown in the office’s words, and the comments can be pulled back', async ({ world }) => {
  const app = await world.startSettled();
  await commentOn(app, '4.2.1', 'Too late?');
  world.office.setFault('/responses', { kind: 'status', status: 403 });
  await queue(app);
  await expect(app.page.getByText(/refus/i).first()).toBeVisible();
  await app.page.getByRole('button', { name: /Pull back/ }).click();
  await expect(app.page.getByRole('region', { name: /Being written 1/ })).toBeVisible();
  expect(world.office.submissions()).toEqual([]);
});
