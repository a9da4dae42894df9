/* The person's feeds as a file for other readers, and those of another reader brought here (OPML). What reads and writes such files is loaded when one is. */
import { fileName } from '../../shared/export/file-name.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { desk, library } from '../db/databases.ts';
import { readPreference } from '../queries/preferences.ts';
import { askMain } from './ask-main.ts';
import type { Saved } from './export-file.ts';
import { type Added, addFeeds } from './own-feeds.ts';

/** Longer than any list that a person keeps, in bytes. */
const limit = 5_000_000;

/** Add the feeds of a file that the person chooses; null: they thought better of it. Fails as malformed where it names none. */
export async function importFeeds(ask: Ask = askMain): Promise<Result<Added | null>> {
  const opened = await ask('file.open', { description: 'List of feeds (OPML)', extensions: ['opml', 'xml'], limit });
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened;
  const { readOpml } = await import('./opml.ts');
  const read = readOpml(new TextDecoder().decode(opened.value.bytes));
  if (!read.ok) return read;
  if (read.value.length === 0) return fail({ kind: 'malformed', what: 'a list of feeds', detail: 'It names none' });
  const added = await addFeeds(read.value);
  return added ? ok(added) : fail({ kind: 'storage', detail: 'the list of feeds' });
}

/** Save the person's feeds, and those of the channels, where they choose. */
export async function exportFeeds(now: Date = new Date(), ask: Ask = askMain): Promise<Saved> {
  const { opmlText } = await import('./opml.ts');
  const own = await readPreference(desk, 'ownFeeds');
  const channels = await library.channels.toArray();
  const madeAt = now.toISOString();
  return ask('file.save', {
    suggestedName: fileName('Pitchside', 'feeds', madeAt, 'opml'),
    description: 'List of feeds (OPML)',
    content: opmlText([...channels.flatMap(({ news }) => news), ...own], madeAt),
  });
}
