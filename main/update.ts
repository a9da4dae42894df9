/*
 * Brings new versions, in packaged apps that a person installed. It is loaded when first needed, and whatever fails in it is logged and
 * otherwise without effect: an app that cannot update still works.
 */
import type { Log } from './log.ts';

/** A found and downloaded update can be installed; before that, `install` says that there is none. */
export interface Update {
  install(): boolean;
}

/** What updating needs. */
export interface UpdatePorts {
  /** Whether to look at all. */
  readonly isWanted: boolean;
  readonly announce: (version: string) => void;
  readonly log: Log;
}

/**
 * Whether the app lies where a person's own installer put it. One that the trust deployed (the MSI, into Program Files) is the trust's to
 * renew: the updater knows only the other installer, and would put a second app beside it.
 */
export function isOwnInstallation(
  executable: string,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  const shared = [variables.ProgramFiles, variables['ProgramFiles(x86)'], variables.ProgramW6432];
  const path = executable.toLowerCase();
  return !shared.some(
    (folder) => folder !== undefined && folder !== '' && path.startsWith(`${folder.toLowerCase()}\\`),
  );
}

/** Look for an update now, and say so when one is ready. */
export function seekUpdate({ isWanted, announce, log }: UpdatePorts): Update {
  let install: (() => void) | null = null;
  if (isWanted) {
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
