import { expect } from '@playwright/test';
import { readStore } from '../support/settle-desk.ts';
import { visit } from '../tour/steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './journey.ts';

test('settings by keyboard alone take effect at once, and still after a restart', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  const sizeOfText = () => page.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--read'));
  expect(await sizeOfText()).toBe('1');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Channels \d+ sources, as of/ })).toBeVisible();
  await expectAccessible(app);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('bigger font');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Reading/ })).toHaveAttribute('aria-current', 'true');
  const largest = page.getByRole('group', { name: 'Size of text' }).getByRole('button', { name: 'Largest' });
  await expect(largest).toBeInViewport();
  await largest.focus();
  await page.keyboard.press('Enter');
  await expect.poll(sizeOfText).toBe('1.2942');
  await page.getByRole('group', { name: 'Colours' }).getByRole('button', { name: 'Dark' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('restore');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Restore from a backup']);
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('walrus');
  await expect(page.getByText('No setting is called “walrus”.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('');
  await page.getByRole('textbox', { name: 'Your post' }).fill('Chief clerk');
  const systems = page.getByRole('combobox', { name: 'Systems and suppliers you use' });
  await systems.fill('ward');
  await expect(page.getByRole('option', { name: 'Wardbook PAS, Calderbrook Systems' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await systems.fill('Dictaphone 9');
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('list', { name: 'Systems and suppliers chosen' }).getByRole('listitem');
  await expect(chosen).toHaveText(['WardbookPAS', 'Dictaphone 9']);
  await expectAccessible(app);
  await page.getByRole('button', { name: 'Take away Dictaphone 9' }).press('Enter');
  await expect(chosen).toHaveText(['WardbookPAS']);
  await expect(systems).toBeFocused();
  await page.keyboard.press('Control+1');
  await expect
    .poll(async () => JSON.stringify(await readStore(page, 'pitchside-desk', 'preferences')))
    .toContain('Chief clerk');
  await expect(page.getByText(/^Names your PAS supplier, Calderbrook Systems\. /)).toBeVisible();
  await app.close();

  // What names the system, or who supplies it, says so at once and with no network: by its title, or only far down in its text.
  const again = await world.start();
  await world.cutNetwork(again);
  await visit(again, 'News');
  await expect(
    again.page.getByRole('button', { name: /Northmoor shortlist.*Names your PAS supplier, Calderbrook Systems/ }),
  ).toBeVisible();
  await again.page.getByRole('tab', { name: /^Northmoor/ }).click();
  await again.page.getByRole('button', { name: /interfaces form.*Names your PAS, Wardbook/ }).click();
  await expect(again.page.getByRole('region', { name: 'Reader' }).getByText('Names your PAS, Wardbook')).toBeVisible();
  await again.page.getByRole('button', { name: /^Booking 0\.3/ }).click();
  await expect(again.page.getByRole('treeitem', { name: /2\.3 Fresh slots, Names your PAS, Wardbook/ })).toBeVisible();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.locator('html')).toHaveAttribute('data-text-size', 'largest');
  // The terms of that clause, by a key and under the pointer.
  await again.page.getByRole('treeitem', { name: /2\.3 Fresh slots/ }).click();
  const outline = again.page.getByRole('tree', { name: 'Outline' });
  await outline.focus();
  await again.page.keyboard.press('g');
  const terms = again.page.getByRole('dialog', { name: 'Terms here' });
  await expect(terms).toBeFocused();
  await expect(terms).toContainText('A time in a clinic that one patient may be given.');
  await expect(terms).toContainText(/Source: Booking 0\.3, clause 1\.3, as at \d+ \w+ \d{4}/);
  await expectAccessible(again);
  await again.page.keyboard.press('Escape');
  await expect(terms).toHaveCount(0);
  await expect(outline).toBeFocused();
  await expect.poll(() => again.page.evaluate(() => CSS.highlights.get('term')?.size ?? 0)).toBeGreaterThan(1);
  const word = await again.page.getByRole('region', { name: /^2\.3/ }).evaluate((clause) => {
    const ranges = [...(CSS.highlights.get('term') ?? [])].filter((range) => range instanceof Range);
    const slot = ranges.find((range) => clause.contains(range.startContainer) && range.toString() === 'slot');
    const { left, top, width, height } = slot?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await again.page.mouse.move(word.x, word.y);
  const tip = again.page.getByRole('tooltip');
  await expect(tip).toContainText('A time in a clinic');
  await again.page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await again.page.keyboard.press('Control+,');
  await expect(again.page.getByRole('textbox', { name: 'Your post' })).toHaveValue('Chief clerk');
  await expect(again.page.getByRole('button', { name: /^Reading Dark, largest size/ })).toBeVisible();
});
