import { expect } from '@playwright/test';
import type { App } from '../host/app.ts';
import { brokenRules } from '../support/broken-rules.ts';

/** The window as it stands keeps the rules of WCAG 2.2 AA, light and dark. */
export async function expectAccessible({ page, setColorScheme }: App, shown = 'the window'): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await setColorScheme(scheme);
    expect(await brokenRules(page), `${shown}, ${scheme}`).toEqual([]);
  }
}
