/* What can be done with the person's feeds, as the palette offers it; and what came of it, in words. */
import { FileDown, FileUp, Rss } from 'lucide-react';
import { count } from '../../../shared/dates.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import { exportFeeds, importFeeds } from '../../commands/feed-lists.ts';
import { openFeeds } from '../../state/feeds-dialog.ts';
import { say } from '../../state/notice.ts';
import { exportState } from '../exporting/saved-words.ts';
import type { Action } from '../palette/actions.ts';

/** Add feeds from a file that the person chooses, and say what came of it. */
export async function importList(tell: (words: string) => void = say): Promise<void> {
  const imported = await importFeeds();
  if (!imported.ok) {
    const { what } = failureWords(imported.error, 'This file');
    return tell(
      imported.error.kind === 'malformed' ? 'This file names no feeds. Choose a list of feeds (OPML).' : what,
    );
  }
  if (imported.value === null) return tell('Nothing was imported.');
  const { added, here } = imported.value;
  tell(`${count(added, 'feed')} added${here > 0 ? `, ${here} followed already` : ''}.`);
}

/** Save every feed that is followed, and say what came of it. */
export async function exportList(tell: (words: string) => void = say): Promise<void> {
  const { kind, words } = exportState(await exportFeeds());
  tell(kind === 'stopped' ? `${words.what} ${words.next}` : words);
}

const action = (title: string, detail: string, icon: Action['icon'], run: () => void): Action => ({
  id: title,
  kind: 'action',
  kindName: 'Action',
  title,
  number: null,
  detail,
  icon,
  keys: null,
  run,
});

/** Everything that can be done with feeds. */
export const feedActions: readonly Action[] = [
  action(
    'Add a feed',
    'Follow news from anywhere, beside your channel’s; rename or remove what you follow',
    Rss,
    openFeeds,
  ),
  action('Import feeds (OPML)', 'Follow the feeds of another reader', FileUp, () => void importList()),
  action(
    'Export feeds (OPML)',
    'Take the feeds that are followed here to another reader',
    FileDown,
    () => void exportList(),
  ),
];
