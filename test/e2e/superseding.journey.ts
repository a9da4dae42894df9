import { expect } from '@playwright/test';
import { finishWriting, openClause, selectWords, visit } from '../tour/steps.ts';
import { test } from './journey.ts';

test('a comment with all its fields leaves as it was reviewed, is locked, and is replaced by a new version that names it', async ({
  world,
}) => {
  const app = await world.startSettled();
  const { page } = app;
  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await selectWords(app, '4.2.3', 'within 500 milliseconds');
  await page.keyboard.press('p');
  // The quoted words themselves are edited.
  for (let key = 0; key < '500 milliseconds'.length; key += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('one second');
  const card = page.getByRole('article', { name: /Proposed wording, 4\.2\.3/ });
  await expect(card.locator('del')).toHaveText('500 milliseconds');
  await expect(card.locator('ins')).toHaveText('one second');
  await page.getByRole('textbox', { name: 'Why' }).fill('We cannot measure what we do not run.');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('combobox', { name: 'Priority' }).selectOption({ label: 'High' });
  await page.getByRole('checkbox', { name: 'Wants discussion' }).check();
  await page.getByRole('textbox', { name: 'Impact on my trust' }).fill('Two clerks a shift.');
  await page.getByRole('textbox', { name: 'Tags' }).fill('locums, nights');
  await finishWriting(app);
  await openClause(app, '4.2.1');
  await page.keyboard.press('n');
  await page.keyboard.type('Private: ask finance.');
  await finishWriting(app);

  await visit(app, 'Responses');
  const review = page.locator('.rev');
  for (const words of ['High priority', 'Wants discussion', 'For our trust: Two clerks a shift.', 'locums', 'nights'])
    await expect(review.getByText(words, { exact: true })).toBeVisible();
  await expect(review.getByRole('region', { name: /1 private note stays here/ })).toContainText('ask finance');
  await review.getByRole('button', { name: 'Change' }).click();
  await review.getByRole('textbox', { name: 'On behalf of' }).fill('Dr Sam Okafor');
  await review.getByRole('textbox', { name: 'Their email' }).fill('okafor@harrowdale.example');
  await review.getByRole('button', { name: 'Done' }).click();
  await expect(review.getByText('Dr Sam Okafor', { exact: true })).toBeVisible();
  world.office.setFault('/responses', { kind: 'status', status: 503 });
  await review.getByRole('button', { name: 'Ready to go' }).click();
  await expect(page.getByRole('region', { name: /Waiting to go 1/ })).toBeVisible();

  // What is ready cannot be edited.
  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await page.getByRole('button', { name: /Show the words of Proposed wording, 4\.2\.3/ }).click();
  await expect(card.getByRole('button', { name: 'Pull back to edit' })).toBeVisible();
  await expect(card.getByRole('textbox')).toHaveCount(0);

  world.office.setFault('/responses', null);
  await visit(app, 'Responses');
  const sent = page.getByRole('region', { name: /^Sent/ });
  const retry = page.getByRole('button', { name: 'Try now' });
  await expect(async () => {
    if (await retry.isVisible()) await retry.click();
    await expect(sent).toBeVisible({ timeout: 1000 });
  }).toPass();
  const [first] = world.office.submissions();
  const body = JSON.parse(first?.body ?? '');
  expect(body).toMatchObject({
    'pitchside:onBehalfOf': { name: 'Dr Sam Okafor', email: 'mailto:okafor@harrowdale.example' },
    first: {
      items: [
        {
          'pitchside:priority': 'high',
          'pitchside:wantsDiscussion': true,
          'pitchside:impact': 'Two clerks a shift.',
        },
      ],
    },
  });
  expect(first?.body).toContain('within one second');
  expect(first?.body).not.toContain('finance');

  await sent.getByRole('button').first().click();
  await page.getByRole('button', { name: 'Write a new version' }).click();
  const named = `${first?.reference.slice(0, 4)} ${first?.reference.slice(4)}`;
  await expect(page.getByRole('region', { name: /Being written 1/ })).toContainText(`Will replace ${named}`);
  await visit(app, 'Specifications');
  await openClause(app, '4.2.3');
  await expect(card).toHaveCount(1);
  await page.getByRole('button', { name: /Edit Proposed wording, 4\.2\.3/ }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('We cannot measure what the provider runs.');
  await finishWriting(app);
  await visit(app, 'Responses');
  await review.getByRole('button', { name: 'Ready to go' }).click();
  await expect(page.getByRole('region', { name: /Sent 2/ })).toContainText(`Replaces ${named}`);
  const [old, second, ...more] = world.office.submissions();
  expect(more).toEqual([]);
  expect(old?.body).toBe(first?.body);
  expect(old?.supersededBy).toBe(second?.reference);
  expect(JSON.parse(second?.body ?? '')).toMatchObject({ 'pitchside:supersedes': `urn:uuid:${old?.submissionId}` });
  expect(second?.body).toContain('what the provider runs');
  await expect(page.getByRole('region', { name: 'Receipt' })).toContainText(`Replaces${named}`);

  world.office.answer(first?.reference ?? '');
  const answered = page.getByRole('region', { name: /^Answered 1/ });
  await expect(async () => {
    await page.keyboard.press('F5');
    await expect(answered).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(answered).toContainText(`Replaced by ${second?.reference.slice(0, 4)} ${second?.reference.slice(4)}`);
});
