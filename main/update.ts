/*
 * Brings new versions, in packaged apps only. It is loaded when first needed, and whatever fails in it is logged and
 * otherwise without effect: an app that cannot update still works.
 */
import type { Log } from './log.ts';

/** A found and downloaded update can be installed; before that, `install` says that there is none. */
export interface Update {
  install(): boolean;
}

/** What updating needs. */
export interface UpdatePorts {
  readonly isPackaged: boolean;
  readonly announce: (version: string) => void;
  readonly log: Log;
}

/** Look for an update now, and say so when one is ready. */
export function seekUpdate({ isPackaged, announce, log }: UpdatePorts): Update {
  let install: (() => void) | null = null;
  if (isPackaged) {
    seek((version, ready) => {
      install = ready;
      announce(version);
    }).catch((cause: unknown) => log.error('No update could be looked for', cause));
  }
  return {
    install() {
      install?.();
      return install !== null;
    },
  };
}

async function seek(found: (version: string, install: () => void) => void): Promise<void> {
  const { default: updater } = await import('electron-updater');
  updater.autoUpdater.logger = null;
  updater.autoUpdater.on('update-downloaded', ({ version }) =>
    found(version, () => updater.autoUpdater.quitAndInstall()),
  );
  const check = await updater.autoUpdater.checkForUpdates();
  await check?.downloadPromise;
}
