import { expect, test } from 'vitest';
import { menuTemplate } from '../../main/menu.ts';

test.each(['win32', 'linux', 'darwin'])('everything can be made larger, smaller and as it was (%s)', (platform) => {
  const items = menuTemplate(platform).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  expect(items.map(({ role }) => role)).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom']));
  // Nothing that would make the page anew, or open it.
  expect(items.map(({ role }) => role)).not.toEqual(expect.arrayContaining(['reload']));
});
