import { expect, type Locator } from '@playwright/test';
import { openClause, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

/** How far a menu stands below its button; NaN where either is not drawn. */
async function below(button: Locator, menu: Locator): Promise<number> {
  const [from, to] = [await button.boundingBox(), await menu.boundingBox()];
  return (to?.y ?? Number.NaN) - (from ? from.y + from.height : Number.NaN);
}

test('a menu opens right under its button', async ({ world }) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  const chooser = page.getByRole('button', { name: /Choose a draft or revision/ });
  await chooser.click();
  expect(await below(chooser, page.getByRole('menu', { name: 'Drafts and revisions' }))).toBeCloseTo(4, 0);
  await page.keyboard.press('Escape');

  await openClause(app, '4.2.1');
  await page.keyboard.press('c');
  await page.keyboard.type('Who pays?');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await visit(app, 'Responses');
  const exporting = page.getByRole('button', { name: /^Export…/ });
  await exporting.click();
  expect(await below(exporting, page.getByRole('menu', { name: 'Export as' }))).toBeCloseTo(4, 0);
});
