/* The one window: where it stands, how its frame looks in each theme, and what its page may not do. */
import { BrowserWindow, type NativeTheme } from 'electron';
import { type Area, type Bounds, readBounds, writeBounds } from './window-bounds.ts';

/** What making the window needs: files and folders by path, the screens, and the theme as it now is. */
export interface WindowPorts {
  readonly preload: string;
  readonly boundsFile: string;
  readonly areas: readonly Area[];
  readonly partition: string;
  readonly theme: Pick<NativeTheme, 'shouldUseDarkColors' | 'on'>;
  readonly platform: string;
  /** For the taskbar of Linux; the others take theirs from the app itself. */
  readonly icon: string;
}

/** The desk that everything lies on, and what is drawn on it: the same colours as the page's, so that nothing flashes. */
const frames = {
  light: { color: '#efece8', symbolColor: '#4b4742' },
  dark: { color: '#151312', symbolColor: '#bab7b0' },
};
const barHeight = 40;
const usual: Bounds = { width: 1280, height: 800 };

/** Open the window, hidden until its first page is ready to be seen. */
export function openWindow({
  preload,
  boundsFile,
  areas,
  partition,
  theme,
  platform,
  icon,
}: WindowPorts): BrowserWindow {
  const frame = () => frames[theme.shouldUseDarkColors ? 'dark' : 'light'];
  const isMac = platform === 'darwin';
  const before = readBounds(boundsFile, areas);
  const window = new BrowserWindow({
    ...(before?.bounds ?? usual),
    ...(platform === 'linux' ? { icon } : {}),
    minWidth: 1000,
    minHeight: 640,
    show: false,
    title: 'Pitchside',
    titleBarStyle: isMac ? 'hiddenInset' : 'hidden',
    ...(isMac ? {} : { titleBarOverlay: { ...frame(), height: barHeight } }),
    backgroundColor: frame().color,
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // On Windows and Linux a dictionary would be fetched from Google (electron/electron#22995); see also guardSession. The preload's
      // own checker wants it off.
      spellcheck: false,
      // In the tray, sending and syncing go on as in sight.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => {
    if (before?.isMaximised) window.maximize();
    window.show();
  });
  window.on('close', () =>
    writeBounds(boundsFile, { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }),
  );
  theme.on('updated', () => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(frame().color);
    if (!isMac) window.setTitleBarOverlay({ ...frame(), height: barHeight });
  });
  return window;
}
