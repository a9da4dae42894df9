import type { App, LaunchOptions } from './app.ts';
import { findElectron, launchElectron } from './electron.ts';
import { launchApp } from './launch.ts';

/** Start the built app: on Electron where its binary is present, else on the browser host. */
export function openApp(options: LaunchOptions): Promise<App> {
  const electron = findElectron();
  return electron === undefined ? launchApp(options) : launchElectron(electron, options);
}
