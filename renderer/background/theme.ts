/* Keeps the window's theme and the setting of long texts as the person chose them. */
import { liveQuery } from 'dexie';
import type { Ask } from '../../shared/ipc/contract.ts';
import type { Desk } from '../db/desk.ts';
import type { Preferences } from '../db/preferences.ts';
import { readPreference } from '../queries/preferences.ts';

/** Follow the system from now on, until the person's choice is known. Returns how to tell it. */
export function startTheme(): (chosen: Preferences['theme']) => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen: Preferences['theme'] = 'system';
  const paint = (): void => {
    const isDark = chosen === 'dark' || (chosen === 'system' && system.matches);
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  };
  system.addEventListener('change', paint);
  paint();
  return (theme) => {
    chosen = theme;
    paint();
  };
}

/** Follow the person's choice from now on. */
export function followChosenTheme(
  choose: (chosen: Preferences['theme']) => void,
  { desk, ask }: { readonly desk: Desk; readonly ask: Ask },
): void {
  liveQuery(() => readPreference(desk, 'theme')).subscribe((theme) => {
    choose(theme);
    void ask('window.theme', { theme });
  });
}

/** Set long texts as the person chose, from now on. The sheet `tokens.css` says what each choice measures. */
export function followReading(desk: Desk): void {
  liveQuery(async () => ({
    textSize: await readPreference(desk, 'textSize'),
    lineSpacing: await readPreference(desk, 'lineSpacing'),
    typeface: await readPreference(desk, 'typeface'),
  })).subscribe((chosen) => Object.assign(document.documentElement.dataset, chosen));
}
