/* Keeps the window's theme as the person chose it, or as the system has it. */
import { liveQuery } from 'dexie';
import type { Ask } from '../../shared/ipc/contract.ts';
import type { Desk } from '../db/desk.ts';
import { readPreference } from '../queries/preferences.ts';

/** Follow the preference and the system from now on. */
export function startTheme({ desk, ask }: { readonly desk: Desk; readonly ask: Ask }): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen: 'light' | 'dark' | 'system' = 'system';
  const paint = (): void => {
    const isDark = chosen === 'dark' || (chosen === 'system' && system.matches);
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  };
  system.addEventListener('change', paint);
  liveQuery(() => readPreference(desk, 'theme')).subscribe((theme) => {
    chosen = theme;
    paint();
    void ask('window.theme', { theme });
  });
  paint();
}
