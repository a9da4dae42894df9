import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../main/menu.ts';
import { type MenuAct, menuActs } from '../../shared/ipc/names.ts';

test.each(['win32', 'linux', 'darwin'])('everything can be made larger, smaller and as it was (%s)', (platform) => {
  const items = menuTemplate(platform, () => {}).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  expect(items.map(({ role }) => role)).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom']));
  // Nothing that would make the page anew, or open it.
  expect(items.map(({ role }) => role)).not.toEqual(expect.arrayContaining(['reload']));
});

test('the menu of macOS has something for every act that the window knows', () => {
  const chosen: MenuAct[] = [];
  const clicked = ({ click, submenu }: MenuItemConstructorOptions): void => {
    // Of Electron's arguments none is used.
    (click as (() => void) | undefined)?.();
    if (Array.isArray(submenu)) submenu.forEach(clicked);
  };
  menuTemplate('darwin', (act) => chosen.push(act)).forEach(clicked);
  expect(chosen.toSorted()).toEqual([...menuActs].toSorted());
});
