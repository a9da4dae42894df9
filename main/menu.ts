import type { MenuItemConstructorOptions } from 'electron';
import type { MenuAct } from '../shared/ipc/names.ts';

/**
 * The application menu. macOS takes its editing keys from one, and shows it. Elsewhere the window draws everything itself, and a
 * window without a frame shows no menu: there it only hears the keys of the zoom, and on Linux that of quitting. The keys told
 * beside the rest are the window's own, which hears them first.
 */
export function menuTemplate(platform: string, choose: (act: MenuAct) => void): MenuItemConstructorOptions[] {
  const item = (label: string, act: MenuAct, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => choose(act),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  if (platform === 'win32') return [view];
  if (platform !== 'darwin') return [{ label: 'File', submenu: [{ role: 'quit' }] }, view];
  return [
    {
      role: 'appMenu',
      submenu: [
        { role: 'about' },
        { type: 'separator' },
        item('Settings…', 'settings', 'Cmd+,'),
        { type: 'separator' },
        { role: 'services' },
        { type: 'separator' },
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    {
      label: 'File',
      submenu: [
        item('Find or do anything…', 'find', 'Cmd+K'),
        item('Sync now', 'sync', 'F5'),
        { type: 'separator' },
        item('Save a backup…', 'backup'),
        item('Restore from a backup…', 'restore'),
        { type: 'separator' },
        { role: 'close' },
      ],
    },
    { role: 'editMenu' },
    view,
    {
      label: 'Go',
      submenu: [
        item('Back', 'back', 'Alt+Left'),
        item('Forward', 'forward', 'Alt+Right'),
        { type: 'separator' },
        item('Briefing', 'briefing', 'Cmd+1'),
        item('News', 'news', 'Cmd+2'),
        item('Specifications', 'specification', 'Cmd+3'),
        item('Responses', 'responses', 'Cmd+4'),
        item('Programme', 'programme', 'Cmd+5'),
        item('Search', 'search', 'Cmd+6'),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keys', 'keys', 'F1')] },
  ];
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
