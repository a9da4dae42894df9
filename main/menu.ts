import type { MenuItemConstructorOptions } from 'electron';

/** The application menu: macOS takes its editing keys from one; elsewhere the window draws everything itself. */
export function menuTemplate(platform: string): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }];
}
