/* A person with no mouse: what they press, and what must be true of the focus after it. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Press keys one after another, with no wait for what comes of them. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const each of keys) await page.keyboard.press(each);
}

/** Go by Tab (back by Shift+Tab) until this has the focus. Fails when it is not come to within a hundred. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let turn = 0; turn < 100; turn++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

/** The focus is somewhere, in the window and in sight, and is drawn: a keyboard can go on from it, and a person sees where it is. */
export const expectFocusSeen = (page: Page, after: string): Promise<void> =>
  expect.poll(() => page.evaluate(focusNow), { message: `the focus after ${after}` }).toMatchObject({ isSeen: true });

/** Runs in the page. What has the focus; whether it is in sight and something marks it: a line or a shadow on it or close around it. */
function focusNow(): { readonly of: string; readonly isSeen: boolean } {
  const focused = document.activeElement;
  const of = focused
    ? `${focused.tagName} ${focused.className} ${focused.getAttribute('aria-label') ?? ''}`
    : 'nothing';
  if (!(focused instanceof HTMLElement) || focused === document.body) return { of, isSeen: false };
  const box = focused.getBoundingClientRect();
  const isInSight =
    box.width > 0 &&
    box.height > 0 &&
    box.bottom > 0 &&
    box.right > 0 &&
    box.top < innerHeight &&
    box.left < innerWidth;
  const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
  const isText = focused.matches('textarea, [contenteditable], input:not([type="radio"], [type="checkbox"])');
  const isDrawn = (element: Element | null | undefined): boolean =>
    ['', '::before', '::after'].some((part) => {
      if (!element) return false;
      const style = getComputedStyle(element, part);
      if (part !== '' && style.content === 'none') return false;
      const hasLine = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      return hasLine || style.boxShadow !== 'none' || (part === '::after' && style.height === '2px');
    });
  const around = [focused, focused.parentElement, active];
  return { of, isSeen: isInSight && focused.matches(':focus-visible') && (isText || around.some(isDrawn)) };
}
