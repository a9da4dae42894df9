/* The files that an item of news points to: kept for reading with no network, and saved where the person chooses. Pitchside opens none of them itself. */

import { fileNameOf } from '../../shared/feed/file-name-of.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import type { EntryFile } from '../../shared/model/entry.ts';
import { ok, type Result } from '../../shared/result.ts';
import { library } from '../db/databases.ts';
import type { KeptFile, Library } from '../db/library.ts';
import { askMain } from './ask-main.ts';
import type { Saved } from './export-file.ts';
import { keep } from './keep.ts';

interface Ports {
  readonly ask: Ask;
  readonly library: Library;
  readonly now: () => Date;
}
const here: Ports = { ask: askMain, library, now: () => new Date() };

/** Fetch a file and keep it on this computer. Fails as a request does, or as storage. */
export async function keepFile(file: EntryFile, channelId: string, ports: Ports = here): Promise<Result<KeptFile>> {
  const fetched = await ports.ask('file.fetch', { url: file.url, channelId });
  if (!fetched.ok) return fetched;
  const kept: KeptFile = { id: file.url, bytes: fetched.value.bytes, keptAt: ports.now().toISOString() };
  const stored = await keep(() => ports.library.files.put(kept));
  return stored.ok ? ok(kept) : stored;
}

/** Save a file where the person chooses: what is kept of it, else fetched now and kept. */
export async function saveKeptFile(file: EntryFile, channelId: string, ports: Ports = here): Promise<Saved> {
  const present = await ports.library.files.get(file.url);
  const kept = present ? ok(present) : await keepFile(file, channelId, ports);
  if (!kept.ok) return kept;
  const suggestedName = fileNameOf(file);
  return ports.ask('file.save', { suggestedName, description: 'File', content: new Uint8Array(kept.value.bytes) });
}

/** Keep a file no longer: neither does it come again by itself. */
export const dropFile = ({ url }: EntryFile, { library }: Pick<Ports, 'library'> = here): Promise<void> =>
  library.transaction('rw', library.files, library.cursors, async () => {
    await library.files.delete(url);
    await library.cursors.put({ id: url, etag: null, lastModified: null });
  });
