// What `import … from 'electron'` gives the app's main process in the browser host. The parts are joined here. A module can only
// export what exists when it is imported, so this one file does something on import: it makes the host.

import { createApp } from './app.ts';
import { createBrowserWindow } from './browser-window.ts';
import { createIpc } from './ipc-main.ts';
import { createNet } from './net.ts';
import { absent, only, type Part } from './refuse.ts';
import { createSessions } from './session.ts';
import {
  createClipboard,
  createDialog,
  createMenu,
  createNativeTheme,
  createNotification,
  createPowerMonitor,
  createProtocol,
  createScreen,
  createShell,
  createTray,
} from './small-modules.ts';
import { startHost } from './start-host.ts';

/** The host behind this module; `run.ts` speaks for it to whoever started it. */
export const host = startHost();
const theme = createNativeTheme(host);
const ipc = createIpc();
/** Called when the system's colours, or the network, have changed. */
export const themeChanged = theme.changed;

export const app = createApp(host);
const sessionOf = createSessions(host, () => app.getPath('sessionData'));
export const ipcMain = ipc.electron;
export const BrowserWindow = createBrowserWindow(host, ipc, sessionOf);
export const session = only<typeof Electron.Session>('session', {
  fromPartition: (partition: string) => sessionOf(partition).electron,
  get defaultSession() {
    return sessionOf('').electron;
  },
} as Part<typeof Electron.Session>);
export const protocol = createProtocol(host);
export const net = createNet(host);
export const shell = createShell(host);
export const nativeTheme = theme.electron;
export const powerMonitor = createPowerMonitor();
export const Menu = createMenu();
export const dialog = createDialog();
export const clipboard = createClipboard();
export const screen = createScreen(host);

export const autoUpdater = absent<Electron.AutoUpdater>('autoUpdater');
export const BaseWindow = absent<typeof Electron.BaseWindow>('BaseWindow');
export const contentTracing = absent<Electron.ContentTracing>('contentTracing');
export const crashReporter = absent<Electron.CrashReporter>('crashReporter');
export const desktopCapturer = absent<Electron.DesktopCapturer>('desktopCapturer');
export const globalShortcut = absent<Electron.GlobalShortcut>('globalShortcut');
export const MenuItem = absent<typeof Electron.MenuItem>('MenuItem');
export const MessageChannelMain = absent<typeof Electron.MessageChannelMain>('MessageChannelMain');
export const nativeImage = absent<typeof Electron.NativeImage>('nativeImage');
export const netLog = absent<Electron.NetLog>('netLog');
export const Notification = createNotification();
export const powerSaveBlocker = absent<Electron.PowerSaveBlocker>('powerSaveBlocker');
export const safeStorage = absent<Electron.SafeStorage>('safeStorage');
export const systemPreferences = absent<Electron.SystemPreferences>('systemPreferences');
export const Tray = createTray();
export const utilityProcess = absent<typeof Electron.UtilityProcess>('utilityProcess');
export const webContents = absent<typeof Electron.WebContents>('webContents');
export const WebContentsView = absent<typeof Electron.WebContentsView>('WebContentsView');
export const webFrameMain = absent<typeof Electron.WebFrameMain>('webFrameMain');
