import { count, formatFullDay, formatMoment } from '../../../shared/dates.ts';
import { presentOf } from '../../../shared/pack/steps.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { type BriefingFacts, type Headline, headline } from '../../queries/briefing.ts';
import { useBriefingFacts } from '../../queries/briefing-facts.ts';
import { needs } from '../../queries/briefing-needs.ts';
import { novelties } from '../../queries/briefing-novelties.ts';
import { snoozedRows } from '../../queries/briefing-put-aside.ts';
import { usePack } from '../../queries/pack.ts';
import { usePreference } from '../../queries/preferences.ts';
import { useConnection } from '../../state/connection.ts';
import { useNow } from '../../state/now.ts';
import { go } from '../../state/places.ts';
import { Keys } from '../keys.tsx';
import { useIsTall } from '../window-room.ts';
import { ComingStrip } from './coming-strip.tsx';
import { LeftOffRows } from './left-off-rows.tsx';
import { NeedRows } from './need-rows.tsx';
import { NoveltyRows } from './novelty-rows.tsx';
import { type ActingRow, openRow } from './put-off-row.ts';
import { PuttingOff } from './putting-off.tsx';
import { useRowKeys } from './row-keys.ts';
import { SnoozedRows } from './snoozed-rows.tsx';
import { useSinceLastLook } from './visit.ts';

/** The briefing: what needs the person, what is new, and what is coming. */
export function BriefingScreen() {
  const since = useSinceLastLook();
  const facts = useBriefingFacts(since);
  if (!facts) {
    return (
      <div className="brief">
        <p className="said" role="status">
          Opening the briefing…
        </p>
      </div>
    );
  }
  return <LoadedBriefing facts={facts} />;
}

function LoadedBriefing({ facts }: { readonly facts: BriefingFacts }) {
  const isTall = useIsTall();
  const needed = needs(facts);
  const fresh = novelties(facts);
  const snoozed = snoozedRows(facts);
  const head = headline(facts);
  const onOpen = (row: ActingRow): void => openRow(row, facts);
  const minutes = fresh.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <div className="brief">
      <BriefingHead facts={facts} headline={head} rows={[...needed, ...fresh]} onOpen={onOpen} />
      <div className="cols scroll">
        <section className="left" aria-labelledby="needs-you">
          <h2 className="h2" id="needs-you">
            Needs you {needed.length > 0 ? <span className="n">{needed.length}</span> : null}
          </h2>
          <NeedRows needs={needed} lead={head.action?.place ?? null} now={facts.now} onOpen={onOpen} />
          {isTall ? <LeftOffRows /> : null}
        </section>
        <section className="right" aria-labelledby="since-last">
          <h2 className="h2" id="since-last">
            {facts.since ? 'Since you last looked' : 'In the last two weeks'}{' '}
            {fresh.length > 0 && facts.isWhole ? (
              <span className="n">
                {fresh.length.toLocaleString('en-GB')}
                {minutes > 0 ? `, about ${inTime(minutes)}` : ''}
              </span>
            ) : null}
          </h2>
          <NoveltyRows
            novelties={fresh}
            shown={isTall ? (snoozed.length > 0 ? 4 : 6) : 3}
            unread={facts.isWhole ? facts.unread.length : null}
            hasRegion={facts.region !== null}
            onOpen={onOpen}
          />
          <SnoozedRows facts={facts} snoozed={snoozed} isTall={isTall} />
        </section>
      </div>
      <ComingStrip facts={facts} />
      <PuttingOff facts={facts} />
    </div>
  );
}

interface Head {
  readonly facts: BriefingFacts;
  readonly headline: Headline;
  readonly rows: readonly ActingRow[];
  readonly onOpen: (row: ActingRow) => void;
}

function BriefingHead({ facts, headline: { sentence, action }, rows, onOpen }: Head) {
  const now = useNow();
  const isEmpty = usePreference('syncedAt') === null && facts.revisions.length === 0 && facts.unread.length === 0;
  const open = (): boolean => {
    if (action) go(action.place);
    return action !== null;
  };
  useRowKeys(open, rows, onOpen);
  return (
    <header className="head">
      <div className="grow">
        <p className="date">
          {formatFullDay(now)}.{' '}
          {facts.since ? `You last looked ${lookedWords(facts.since, now)}.` : 'This is your first briefing.'}
        </p>
        <h1>{isEmpty ? 'Nothing has been fetched yet.' : sentence}</h1>
      </div>
      {isEmpty ? <SyncButton /> : <PackButton />}
      {action && !isEmpty ? (
        <button type="button" className="btn go" onClick={open}>
          {action.label} <Keys keys="Enter" />
        </button>
      ) : null}
    </header>
  );
}

function PackButton() {
  const pack = usePack();
  return (
    <button type="button" className="btn" onClick={() => go({ screen: 'pack' })}>
      {pack ? (presentOf(pack) ? 'Go on with your pack' : 'Your pack') : 'I have 15 minutes'}{' '}
      <Keys keys={keyTable.briefing.pack} />
    </button>
  );
}

function SyncButton() {
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  return (
    <button type="button" className="btn go" disabled={isSyncing} onClick={() => void syncNow()}>
      {isSyncing ? 'Syncing…' : 'Sync now'} <Keys keys={keyTable.window.sync} />
    </button>
  );
}

const lookedWords = (at: string, now: Date): string => {
  const moment = formatMoment(at, now);
  return /^\d\d:\d\d$/.test(moment) ? `today at ${moment}` : moment.replace(/^(\d)/, 'on $1');
};

const inTime = (minutes: number): string =>
  minutes < 100 ? `${minutes} min` : `${count(Math.round(minutes / 60), 'hour')}`;
