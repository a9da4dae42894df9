/* The tray: where the window is found again that was closed while syncing goes on, and what waits to be sent. */
import type { Menu, MenuItemConstructorOptions, Tray } from 'electron';

/** What the menu of the tray does. */
export interface TrayActs {
  readonly open: () => void;
  readonly sync: () => void;
  readonly quit: () => void;
}

export interface TrayPorts extends TrayActs {
  readonly make: () => Tray;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Menu;
}

/** The tray as the person wants it. `waiting`: responses that have not been sent. */
export interface TrayState {
  readonly isWanted: boolean;
  readonly waiting: number;
}

export interface TrayKeeper {
  readonly set: (state: TrayState) => void;
  /** Whether it is there, so that a closed window can be found again. */
  readonly isThere: () => boolean;
}

/** Keeps a tray while it is wanted; there is none at first. */
export function createTrayKeeper({ make, buildMenu, ...acts }: TrayPorts): TrayKeeper {
  let tray: Tray | null = null;
  return {
    set: ({ isWanted, waiting }) => {
      if (!isWanted) {
        tray?.destroy();
        tray = null;
        return;
      }
      if (tray === null) {
        tray = make();
        tray.on('click', acts.open);
      }
      tray.setToolTip(['Pitchside', waitingWords(waiting)].filter(Boolean).join(': '));
      tray.setContextMenu(buildMenu(trayTemplate(waiting, acts)));
    },
    isThere: () => tray !== null,
  };
}

/** The menu of the tray. */
export const trayTemplate = (waiting: number, { open, sync, quit }: TrayActs): MenuItemConstructorOptions[] => [
  { label: 'Open Pitchside', click: open },
  { label: 'Sync now', click: sync },
  { type: 'separator' },
  ...(waiting > 0 ? [{ label: waitingWords(waiting), enabled: false }, { type: 'separator' } as const] : []),
  { label: 'Quit', click: quit },
];

const waitingWords = (waiting: number): string => (waiting > 0 ? `${waiting} waiting to be sent` : '');
