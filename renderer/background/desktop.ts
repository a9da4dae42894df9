/* The window among the others on the desktop: its tray, what is said when it is closed, and what its menu asks. */
import { liveQuery } from 'dexie';
import type { Ask } from '../../shared/ipc/contract.ts';
import type { MenuAct } from '../../shared/ipc/names.ts';
import type { hear as Hear } from '../ask.ts';
import { setPreference } from '../commands/set-preference.ts';
import type { Desk } from '../db/desk.ts';
import { readPreference } from '../queries/preferences.ts';
import { say } from '../state/notice.ts';

export interface DesktopPorts {
  readonly desk: Desk;
  readonly ask: Ask;
  readonly hear: typeof Hear;
  readonly act: (chosen: MenuAct) => void;
}

/** Follow the person's choice, and answer main, from now on. */
export function followDesktop({ desk, ask, hear, act }: DesktopPorts): void {
  liveQuery(async () => ({
    isWanted: await readPreference(desk, 'staysInTray'),
    waiting: await desk.submissions.where('delivery.status').anyOf('queued', 'sending').count(),
  })).subscribe((state) => void ask('tray.set', state));
  hear('menu.chosen', ({ act: chosen }) => act(chosen));
  hear('window.hidden', () => void sayOnce(desk, ask));
  hear('app.waits', () => say('A response is being sent. Pitchside closes when its receipt is here.'));
}

/** The first time, where the window has gone. */
async function sayOnce(desk: Desk, ask: Ask): Promise<void> {
  if (await readPreference(desk, 'saidInTray')) return;
  await setPreference('saidInTray', true, desk);
  await ask('notification.show', {
    id: 'in the tray',
    title: 'Pitchside goes on syncing in the tray',
    body: 'Open its window, or quit it, from its icon there. Starting it again opens the window too.',
  });
}
