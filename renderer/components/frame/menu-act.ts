import type { MenuAct } from '../../../shared/ipc/names.ts';
import { backUp, beginRestoring } from '../../commands/recover.ts';
import { isCovered, windowAct } from './window-keys.ts';

/** Do what the application menu or the tray asks, where the screens are in reach. */
export function actByMenu(act: MenuAct): void {
  if (act !== 'sync' && isCovered()) return;
  if (act === 'backup') void backUp(new Date());
  else if (act === 'restore') void beginRestoring();
  else windowAct(act)();
}
