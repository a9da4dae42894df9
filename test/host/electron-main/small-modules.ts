// The parts of Electron that need a line or two each.

import { EventEmitter } from 'node:events';
import { coloursOf, type Host } from './host.ts';
import { emitterOf, only, type Part } from './refuse.ts';

/** `nativeTheme`: the page's `prefers-color-scheme` follows it. The host itself emits `updated`. */
export function createNativeTheme(host: Host): {
  readonly electron: Electron.NativeTheme;
  readonly changed: () => Promise<void>;
} {
  const emitter = emitterOf('nativeTheme', ['updated']);
  const changed = async () => {
    await Promise.all([...host.windows.values()].map((window) => window.refresh()));
    emitter.emit('updated');
  };
  const electron = only<Electron.NativeTheme>(
    'nativeTheme',
    {
      get shouldUseDarkColors() {
        return coloursOf(host) === 'dark';
      },
      get themeSource() {
        return host.colours.source;
      },
      set themeSource(source) {
        if (host.colours.source === source) return;
        host.colours.source = source;
        void changed();
      },
      shouldUseHighContrastColors: false,
      shouldUseInvertedColorScheme: false,
      inForcedColorsMode: false,
      prefersReducedTransparency: false,
    },
    emitter,
  );
  return { electron, changed };
}

/** `shell`: an address is reported to whoever started the host, and never opened. */
export function createShell(host: Host): Electron.Shell {
  return only<Electron.Shell>('shell', {
    openExternal: async (url) => host.say({ kind: 'opened', url: new URL(url).href }),
    beep: () => {},
  });
}

/** `dialog`: nobody is there to answer, so a box is a line in the log, and its default button is the answer. */
export function createDialog(): Electron.Dialog {
  return only<Electron.Dialog>('dialog', {
    showErrorBox: (title, content) => console.error(`dialog: ${title}: ${content}`),
    showMessageBox: async (...args: unknown[]) => {
      const options = args.at(-1) as Electron.MessageBoxOptions;
      console.error(`dialog: ${options.message}`);
      return { response: options.defaultId ?? 0, checkboxChecked: options.checkboxChecked ?? false };
    },
    // Which file a person would choose cannot be guessed: a test says so, see `answer-dialog.ts`.
    showSaveDialog: unanswered('showSaveDialog'),
    showOpenDialog: unanswered('showOpenDialog'),
  });
}

const unanswered = (name: string) => (): never => {
  throw new Error(`Not in the browser host: electron.dialog.${name}, unless a test says what the person answers`);
};

/** `protocol`: a scheme must be declared as what the host can make of it. */
export function createProtocol(host: Host): Electron.Protocol {
  return only<Electron.Protocol>('protocol', {
    registerSchemesAsPrivileged: (schemes) => {
      for (const { scheme, privileges = {} } of schemes) {
        const { standard, secure, supportFetchAPI, bypassCSP } = privileges;
        if (!standard || !secure || !supportFetchAPI || bypassCSP) {
          throw new Error(
            `Not in the browser host: the scheme ${scheme} unless it is standard, secure, fetchable and bound by CSP`,
          );
        }
        host.schemes.add(scheme);
      }
    },
  });
}

/** `Menu`: kept, never shown; its accelerators do nothing here. */
export function createMenu(): typeof Electron.Menu {
  let applicationMenu: Electron.Menu | null = null;
  const make = (template: readonly unknown[]) =>
    only<Electron.Menu>('menu', { items: [...template] as Electron.MenuItem[] });
  const statics = {
    setApplicationMenu: (menu: Electron.Menu | null) => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
    buildFromTemplate: make,
  };
  return only<typeof Electron.Menu>('Menu', statics as unknown as Part<typeof Electron.Menu>);
}

/** `clipboard`: a memory of this process; the desktop's own is left alone. */
export function createClipboard(): Electron.Clipboard {
  let kept = '';
  return only<Electron.Clipboard>('clipboard', {
    writeText: async (text) => {
      kept = text;
    },
    readText: async () => kept,
    clear: () => {
      kept = '';
    },
  });
}

/** `powerMonitor`: tells nothing by itself; a test may `emit` what it wants told. */
export function createPowerMonitor(): Electron.PowerMonitor {
  return only<Electron.PowerMonitor>('powerMonitor', { isOnBatteryPower: () => false }, new EventEmitter());
}

/** `screen`: one display, as large as the window. */
export function createScreen({ settings }: Host): Electron.Screen {
  const { width = 1280, height = 800, deviceScaleFactor = 1 } = settings;
  const area = { x: 0, y: 0, width, height };
  const display = {
    id: 1,
    bounds: area,
    workArea: area,
    size: { width, height },
    workAreaSize: { width, height },
    scaleFactor: deviceScaleFactor,
  } as Electron.Display;
  return only<Electron.Screen>('screen', {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
  });
}

/** `Notification`: a line in the log, since nobody is there to see it; nobody clicks it either, unless a test emits that. */
export function createNotification(): typeof Electron.Notification {
  const construct = function construct({ title = '', body = '' }: Electron.NotificationConstructorOptions = {}) {
    const emitter = emitterOf('Notification', ['show', 'click', 'close', 'failed']);
    const part: Part<Electron.Notification> = {
      title,
      body,
      show: () => {
        console.error(`notification: ${title}: ${body}`);
        emitter.emit('show');
      },
      close: () => void emitter.emit('close'),
    };
    return only<Electron.Notification>('Notification', part, emitter);
  };
  const statics = { isSupported: () => true };
  return only<typeof Electron.Notification>(
    'Notification',
    Object.assign(construct, statics) as unknown as Part<typeof Electron.Notification>,
  );
}

/** `Tray`: never shown; what it says of itself is a line in the log. */
export function createTray(): typeof Electron.Tray {
  const construct = function construct() {
    let isGone = false;
    const part: Part<Electron.Tray> = {
      setToolTip: (words) => console.error(`tray: ${words}`),
      setContextMenu: () => {},
      destroy: () => {
        isGone = true;
      },
      isDestroyed: () => isGone,
    };
    return only<Electron.Tray>('Tray', part, emitterOf('Tray', ['click', 'right-click', 'double-click']));
  };
  return only<typeof Electron.Tray>('Tray', construct as unknown as Part<typeof Electron.Tray>);
}
