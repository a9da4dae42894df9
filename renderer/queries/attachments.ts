import { useLiveQuery } from 'dexie-react-hooks';
import type { EntryFile } from '../../shared/model/entry.ts';
import { library } from '../db/databases.ts';

/** The sizes in bytes of those of these files that are kept, by their addresses; `undefined` until the library has answered. */
export const useKeptSizes = (files: readonly EntryFile[]): ReadonlyMap<string, number> | undefined =>
  useLiveQuery(async () => {
    const kept = await library.files.bulkGet(files.map(({ url }) => url));
    return new Map(kept.flatMap((file) => (file ? [[file.id, file.bytes.byteLength] as const] : [])));
  }, [files]);
