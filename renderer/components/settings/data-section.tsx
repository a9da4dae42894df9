import { count } from '../../../shared/dates.ts';
import { limitFiles } from '../../commands/limit-files.ts';
import { limitPictures } from '../../commands/limit-pictures.ts';
import { backUp, beginRestoring } from '../../commands/recover.ts';
import { useKept } from '../../queries/connection-line.ts';
import { journalWords } from '../../queries/connection-words.ts';
import { usePreference } from '../../queries/preferences.ts';
import { useSpace, useWritten } from '../../queries/settings-space.ts';
import { useConnection } from '../../state/connection.ts';
import { useSetting } from '../../state/setting.ts';
import { RoomLimit } from './room-limit.tsx';
import { SectionFrame } from './section-frame.tsx';
import { SettingRow } from './setting-row.tsx';

/** Where everything is, how safe it is, and how to take it along. */
export function DataSection() {
  const written = useWritten();
  const space = useSpace();
  const kept = useKept();
  const folder = useSetting(({ about }) => about?.journalFolder);
  const trouble = useConnection(({ journalTrouble }) => journalTrouble);
  return (
    <SectionFrame
      section="data"
      lead={
        written
          ? `${trouble ? 'What you wrote' : 'What you wrote is kept twice'}: ${count(written.annotations, 'annotation')}, ${count(written.submissions, 'response')}.`
          : 'What you wrote.'
      }
    >
      <SettingRow
        name="secondCopy"
        detail={trouble ? (folder ?? '') : `Up to your last change, in ${folder}. Fourteen days are kept.`}
        alert={trouble ? `${journalWords(trouble).what} ${journalWords(trouble).next}` : null}
      />
      <SettingRow
        name="backup"
        control={(labels) => (
          <button
            type="button"
            className="btn sm"
            aria-describedby={labels['aria-describedby']}
            onClick={() => void backUp(new Date())}
          >
            Back up…
          </button>
        )}
      />
      <SettingRow
        name="restore"
        control={(labels) => (
          <button
            type="button"
            className="btn sm"
            aria-describedby={labels['aria-describedby']}
            onClick={() => void beginRestoring()}
          >
            Restore…
          </button>
        )}
      />
      <SettingRow
        name="space"
        detail={
          space && kept
            ? `${megabytes(space.used)} in all, pictures ${megabytes(space.pictures)} and attachments ${megabytes(space.files)} of it: ${count(kept.entries, 'news item')}, ${count(kept.revisions, 'revision')}, ${count(kept.pictures, 'picture')}. ${megabytes(space.free)} more may be used.`
            : 'Counting…'
        }
      />
      <RoomLimit
        name="picturesLimit"
        bytes={usePreference('picturesLimit')}
        megabytes={[50, 200, 500, 2000]}
        choose={(bytes) => void limitPictures(bytes)}
      />
      <RoomLimit
        name="filesLimit"
        bytes={usePreference('filesLimit')}
        megabytes={[0, 50, 200, 500]}
        choose={(bytes) => void limitFiles(bytes)}
      />
    </SectionFrame>
  );
}

const megabytes = (bytes: number): string =>
  bytes >= 10_000_000_000
    ? `${Math.round(bytes / 1e9).toLocaleString('en-GB')} GB`
    : `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;
