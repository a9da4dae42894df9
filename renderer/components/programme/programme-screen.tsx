import { formatShortDay, formatTime } from '../../../shared/dates.ts';
import type { Channel } from '../../../shared/model/channel.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useRevisions } from '../../queries/drafts.ts';
import { type Home, useChannels, useHome } from '../../queries/programme-channels.ts';
import { type ProgrammeRecords, timetableDates, useProgrammeRecords } from '../../queries/programme-dates.ts';
import { timetableLanes } from '../../queries/programme-lanes.ts';
import { lastWeek, movesSince } from '../../queries/programme-moves.ts';
import { programmeSentence, standingWords } from '../../queries/programme-sentence.ts';
import { supplierGroups } from '../../queries/programme-suppliers.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow } from '../../state/now.ts';
import { Keys } from '../keys.tsx';
import { lastLook } from '../last-look.ts';
import { SupplierTable } from './supplier-table.tsx';
import { Timetable } from './timetable.tsx';

/** The programme: who supplies whom, and when what happens. */
export function ProgrammeScreen() {
  const channels = useChannels();
  const home = useHome(channels ?? []);
  const revisions = useRevisions();
  const records = useProgrammeRecords();
  const since = useSinceLastLook();
  return (
    <section className="prog" aria-label="Programme">
      <div className="phead">
        <h1>Programme</h1>
        <span className="grow" />
        {channels ? <AsAt channels={channels} /> : null}
      </div>
      {channels && home && revisions && records && since !== undefined ? (
        <LoadedProgramme channels={channels} home={home} revisions={revisions} records={records} since={since} />
      ) : (
        <p className="said" role="status">
          Opening the programme…
        </p>
      )}
    </section>
  );
}

interface Loaded {
  readonly channels: readonly Channel[];
  readonly home: Home;
  readonly revisions: readonly Revision[];
  readonly records: ProgrammeRecords;
  readonly since: string | null;
}

/** When the programme was last looked at, before this time. */
const useSinceLastLook = lastLook('programmeLookedAt');

function LoadedProgramme({ channels, home, revisions, records, since }: Loaded) {
  const now = useNow();
  const groups = supplierGroups(channels, home.region, records.pasts, since);
  const timetable = timetableDates(channels, records);
  const lanes = timetableLanes({
    timetable,
    revisions,
    regions: channels.flatMap(({ regions }) => regions),
    home,
    now,
  });
  if (groups.length === 0 && lanes.length === 0) return <NothingKnown hasChannel={channels.length > 0} />;
  const moves = movesSince(timetable, records.pasts, lastWeek(now)).filter(
    ({ region }) => region === null || home.region === null || region === home.region.id,
  );
  const standing = standingWords(groups);
  return (
    <div className="in scroll">
      <h2 className="say">{programmeSentence(channels, timetable, home.region, now)}</h2>
      {standing ? <p className="standing">{standing}</p> : null}
      {groups.length > 0 ? <SupplierTable groups={groups} region={home.region?.name ?? null} now={now} /> : null}
      {lanes.length > 0 ? <Timetable lanes={lanes} moves={moves} now={now} /> : null}
    </div>
  );
}

function AsAt({ channels }: { readonly channels: readonly Channel[] }) {
  const [newest] = channels.flatMap(({ asAt }) => asAt ?? []).sort((a, b) => b.localeCompare(a));
  if (!newest) return null;
  return (
    <span className="as-at num">
      From the programme’s channel, as at {formatShortDay(newest)} {new Date(newest).getFullYear()},{' '}
      {formatTime(newest)}
    </span>
  );
}

function NothingKnown({ hasChannel }: { readonly hasChannel: boolean }) {
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  return (
    <div className="blank" role="status">
      <h2>
        {hasChannel
          ? 'This channel says nothing of suppliers or a timetable.'
          : isSyncing
            ? 'Bringing the programme…'
            : 'Nothing of the programme has been fetched yet.'}
      </h2>
      <p>
        {hasChannel
          ? 'It is a plain news feed. Its items are under News.'
          : 'After a sync the suppliers of each region and the timetable are here, without a network.'}
      </p>
      {hasChannel ? null : (
        <div className="bt">
          <button type="button" className="btn sm go" disabled={isSyncing} onClick={() => void syncNow()}>
            Sync now <Keys keys={keyTable.window.sync} />
          </button>
        </div>
      )}
    </div>
  );
}
