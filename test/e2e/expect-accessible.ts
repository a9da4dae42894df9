import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { App } from '../host/app.ts';

/** The window as it stands keeps the rules of WCAG 2.2 AA, light and dark. */
export async function expectAccessible({ page, setColorScheme }: App): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await setColorScheme(scheme);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode()
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${scheme}: ${id}: ${nodes.map(({ target }) => target.join(' '))}`),
    ).toEqual([]);
  }
}
