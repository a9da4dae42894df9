/* What the palette can do, and the screens that it can open. */
import {
  History,
  Keyboard,
  ListChecks,
  type LucideIcon,
  Moon,
  RefreshCw,
  Save,
  Search,
  Settings,
  Sun,
  SunMoon,
} from 'lucide-react';
import { backUp, beginRestoring } from '../../commands/recover.ts';
import { setPreference } from '../../commands/set-preference.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { type KeyRow, keyTable } from '../../keys/key-table.ts';
import type { Findable } from '../../queries/palette-rank.ts';
import { openKeySheet } from '../../state/key-sheet.ts';
import { go, openScreen } from '../../state/places.ts';
import { exportActions } from '../exporting/palette-actions.ts';
import { screens } from '../frame/rail.tsx';
import { feedActions } from '../news/feed-actions.ts';
import { type SettingEntry, sectionNames, settingEntries } from '../settings/settings-list.ts';

/** Something that is done at once. `keys` do the same anywhere. */
export interface Action extends Findable {
  readonly kind: 'screen' | 'action';
  readonly kindName: string;
  readonly icon: LucideIcon;
  readonly keys: KeyRow | null;
  readonly run: () => void;
}

const theme = (name: 'light' | 'dark' | 'system', title: string, detail: string, icon: LucideIcon): Action => ({
  id: `theme ${name}`,
  kind: 'action',
  kindName: 'Action',
  title,
  number: null,
  detail,
  icon,
  keys: null,
  run: () => void setPreference('theme', name),
});

/** Every action and every screen. */
export const actions: readonly Action[] = [
  ...screens.map(
    ({ screen, name, icon }): Action => ({
      id: `screen ${screen}`,
      kind: 'screen',
      kindName: 'Screen',
      title: name,
      number: null,
      detail: `Go to ${name}`,
      icon,
      keys: keyTable.window[screen],
      run: () => openScreen(screen),
    }),
  ),
  {
    id: 'sync',
    kind: 'action',
    kindName: 'Action',
    title: 'Sync now',
    number: null,
    detail: 'Ask every source for what is new',
    icon: RefreshCw,
    keys: keyTable.window.sync,
    run: () => void syncNow(),
  },
  {
    id: 'pack',
    kind: 'action',
    kindName: 'Action',
    title: 'Fifteen-minute pack',
    number: null,
    detail: 'What fits the minutes you have, what presses most first',
    icon: ListChecks,
    keys: null,
    run: () => go({ screen: 'pack' }),
  },
  ...feedActions,
  {
    id: 'keys',
    kind: 'action',
    kindName: 'Action',
    title: 'Keys',
    number: null,
    detail: 'What the keys do in this screen',
    icon: Keyboard,
    keys: keyTable.window.keys,
    run: openKeySheet,
  },
  ...exportActions,
  {
    id: 'backup',
    kind: 'action',
    kindName: 'Action',
    title: 'Save a backup of everything you wrote',
    number: null,
    detail: 'Annotations, responses, reading marks and settings, as one file',
    icon: Save,
    keys: null,
    run: () => void backUp(new Date()),
  },
  {
    id: 'restore',
    kind: 'action',
    kindName: 'Action',
    title: 'Restore from a backup',
    number: null,
    detail: 'Put what a backup file holds in the place of what is here',
    icon: History,
    keys: null,
    run: () => void beginRestoring(),
  },
  {
    id: 'settings',
    kind: 'screen',
    kindName: 'Screen',
    title: 'Settings',
    number: null,
    detail: 'Go to the settings',
    icon: Settings,
    keys: keyTable.window.settings,
    run: () => openScreen('settings'),
  },
  ...Object.values(settingEntries).map(settingAction),
  theme('light', 'Light theme', 'Show the window light', Sun),
  theme('dark', 'Dark theme', 'Show the window dark', Moon),
  theme('system', 'System theme', 'Follow the system, light or dark', SunMoon),
];

/** Open the settings where one is changed. */
function settingAction({ section, title, detail, words }: SettingEntry): Action {
  return {
    id: `setting ${title}`,
    kind: 'action',
    kindName: 'Setting',
    title,
    number: null,
    detail: `${sectionNames[section]}: ${detail}`,
    words,
    icon: Settings,
    keys: null,
    run: () => go({ screen: 'settings', section }),
  };
}

/** Go and search everything kept for these words. */
export const searchFor = (typed: string): Action => ({
  id: 'search',
  kind: 'action',
  kindName: 'Search',
  title: `Search everything for “${typed.trim()}”`,
  number: null,
  detail: 'News, clauses, your own words, responses and answers',
  icon: Search,
  keys: null,
  run: () => go({ screen: 'search', typed: typed.trim() }),
});
