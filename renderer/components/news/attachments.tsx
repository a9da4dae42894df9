import { Download, HardDriveDownload, Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { failureWords } from '../../../shared/failure-words.ts';
import { fileNameOf } from '../../../shared/feed/file-name-of.ts';
import type { EntryFile } from '../../../shared/model/entry.ts';
import { dropFile, keepFile, saveKeptFile } from '../../commands/attachments.ts';
import { useKeptSizes } from '../../queries/attachments.ts';
import type { EntryHead } from '../../queries/news-list.ts';
import { exportState } from '../exporting/saved-words.ts';
import { Icon } from '../icon.tsx';

/** The files that came with an item. Each says whether it is kept here, by what is kept. */
export function Attachments({ head, files }: { readonly head: EntryHead; readonly files: readonly EntryFile[] }) {
  const kept = useKeptSizes(files);
  const [said, setSaid] = useState('');
  if (!kept) return null;
  const keep = async (file: EntryFile): Promise<void> => {
    setSaid(`Fetching ${fileNameOf(file)}…`);
    const result = await keepFile(file, head.channelId);
    if (result.ok) return setSaid('');
    const { what, next } = failureWords(result.error, fileNameOf(file));
    setSaid(`${what} ${next}`);
  };
  const save = async (file: EntryFile): Promise<void> => {
    setSaid(kept.has(file.url) ? '' : `Fetching ${fileNameOf(file)}…`);
    const { kind, words } = exportState(await saveKeptFile(file, head.channelId));
    setSaid(kind === 'stopped' ? `${words.what} ${words.next}` : words);
  };
  return (
    <section className="attachments" aria-label="Attachments">
      <h2>Attachments</h2>
      <ul>
        {files.map((file) => {
          const name = fileNameOf(file);
          const size = kept.get(file.url);
          return (
            <li key={file.url}>
              <Icon of={Paperclip} />
              <div>
                <b title={file.url}>{file.title ?? name}</b>
                <small>
                  {size === undefined ? `${name}. Not kept on this computer` : `${name}. Kept, ${sizeWords(size)}`}
                </small>
              </div>
              {size === undefined ? (
                <button
                  type="button"
                  className="btn sm quiet"
                  aria-label={`Keep ${name} offline`}
                  onClick={() => void keep(file)}
                >
                  <Icon of={HardDriveDownload} /> Keep offline
                </button>
              ) : (
                <button
                  type="button"
                  className="ib"
                  aria-label={`Keep ${name} no longer`}
                  title="Keep no longer"
                  onClick={() => void dropFile(file)}
                >
                  <Icon of={Trash2} />
                </button>
              )}
              <button
                type="button"
                className="btn sm quiet"
                aria-label={`Save ${name}`}
                onClick={() => void save(file)}
              >
                <Icon of={Download} /> Save…
              </button>
            </li>
          );
        })}
      </ul>
      <p className="s2" role="status">
        {said}
      </p>
    </section>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
