import type { MenuItemConstructorOptions } from 'electron';

/**
 * The application menu. macOS takes its editing keys from one, and shows it. Elsewhere the window draws everything itself, and
 * a window without a frame shows no menu: there it only hears the keys of the zoom.
 */
export function menuTemplate(platform: string): MenuItemConstructorOptions[] {
  if (platform !== 'darwin') return [view];
  return [{ role: 'appMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }];
}

/** Larger and smaller, up to what WCAG asks for and beyond. Without reload and developer tools, which the usual view menu brings. */
const view: MenuItemConstructorOptions = {
  label: 'View',
  submenu: [
    { role: 'resetZoom', label: 'Actual size' },
    { role: 'zoomIn', label: 'Larger' },
    // The key with the plus sign, without Shift.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: 'Smaller' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Full screen' },
  ],
};
