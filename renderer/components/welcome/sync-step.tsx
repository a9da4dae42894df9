import { useEffect, useEffectEvent } from 'react';
import { count } from '../../../shared/dates.ts';
import { setPreference } from '../../commands/set-preference.ts';
import { stopSync } from '../../commands/stop-sync.ts';
import { syncNow } from '../../commands/sync-now.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKept } from '../../queries/connection-line.ts';
import { storageWords } from '../../queries/connection-words.ts';
import { type ComingChannel, syncLeft, useSyncLines, wasStopped } from '../../queries/welcome.ts';
import { useConnection } from '../../state/connection.ts';
import { useNowWhile } from '../../state/now.ts';
import { Keys } from '../keys.tsx';
import { hostOf } from './channel-address.ts';
import { firstFailureWords } from './first-failure-words.ts';
import { StepFrame } from './step-frame.tsx';
import { SyncLineRow } from './sync-line.tsx';
import type { StepNumber } from './welcome-screen.tsx';

type Step = {
  readonly step: StepNumber;
  readonly coming: ComingChannel | null;
  readonly onGo: (step: StepNumber) => void;
};

/** Step 3: the first sync, as it goes. One need not wait for its end. */
export const SyncStep = ({ step, coming, onGo }: Step) => (
  <StepFrame
    number={3}
    at={step}
    name="First sync"
    line="You can read while it goes on. Can be stopped"
    onChange={() => onGo(3)}
  >
    {coming ? <Progress coming={coming} onGo={onGo} /> : null}
  </StepFrame>
);

function Progress({ coming, onGo }: { readonly coming: ComingChannel; readonly onGo: (step: StepNumber) => void }) {
  const { isSyncing, arrived, storageTrouble } = useConnection();
  const lines = useSyncLines(coming.channel);
  const kept = useKept();
  const now = useNowWhile(isSyncing);
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isSyncing) void stopSync();
  });
  useEffect(() => {
    addEventListener('keydown', onEscape);
    return () => removeEventListener('keydown', onEscape);
  }, []);
  if (coming.failure && !isSyncing) return <NotReached coming={coming} onGo={onGo} />;
  const bytes = arrived.reduce((sum, { result }) => sum + (result.status === 'changed' ? result.bytes : 0), 0);
  return (
    <>
      <p className="s2" role="status">
        {isSyncing
          ? `${[`${formatSize(bytes)} so far`, syncLeft(lines, arrived, now)].filter(Boolean).join(', ')}. You can begin; the rest comes while you read.`
          : kept
            ? `${wasStopped(arrived) ? 'Stopped. What came is kept' : 'It is here'}: ${keptWords(kept)}.`
            : ''}
      </p>
      {storageTrouble ? (
        <p className="stop" role="alert">
          {storageWords(storageTrouble).what} {storageWords(storageTrouble).next}
        </p>
      ) : null}
      <ul className="syn" aria-label="What is being fetched">
        {coming.channel ? null : <li className="wait">{hostOf(coming.url)} is being asked…</li>}
        {lines.map((line) => (
          <SyncLineRow key={line.id} line={line} />
        ))}
      </ul>
      <div className="bt">
        <OpenBriefing />
        {isSyncing ? (
          <>
            <button type="button" className="btn" onClick={() => void stopSync()}>
              Stop <Keys keys="Esc" />
            </button>
            <span className="s3 small">Stopping keeps what came.</span>
          </>
        ) : (
          <button type="button" className="btn" onClick={() => void syncNow()}>
            Sync again <Keys keys={keyTable.window.sync} />
          </button>
        )}
      </div>
    </>
  );
}

function NotReached({
  coming: { url, failure },
  onGo,
}: {
  readonly coming: ComingChannel;
  readonly onGo: (step: StepNumber) => void;
}) {
  if (!failure) return null;
  const { what, next } = firstFailureWords(failure, hostOf(url));
  return (
    <>
      <p role="alert">
        <span className="stop b">{what}</span> {next}
      </p>
      <div className="bt">
        <button
          type="button"
          className="btn go"
          // biome-ignore lint/a11y/noAutofocus: Enter does the one remedy
          autoFocus
          onClick={() => void syncNow()}
        >
          Try again <Keys keys={keyTable.window.sync} />
        </button>
        <button type="button" className="btn" onClick={() => onGo(1)}>
          Change the channel
        </button>
        <button type="button" className="btn quiet" onClick={() => void setPreference('welcomed', true)}>
          Open it anyway
        </button>
      </div>
    </>
  );
}

const OpenBriefing = () => (
  <button
    type="button"
    className="btn go"
    // biome-ignore lint/a11y/noAutofocus: Enter opens it, as the key beside it says
    autoFocus
    onClick={() => void setPreference('welcomed', true)}
  >
    Open the briefing <Keys keys="Enter" />
  </button>
);

function keptWords(kept: NonNullable<ReturnType<typeof useKept>>): string {
  const parts = [
    ...(kept.entries > 0 ? [count(kept.entries, 'news item')] : []),
    ...(kept.revisions > 0 ? [`${count(kept.revisions, 'revision')} with ${count(kept.clauses, 'clause')}`] : []),
    ...(kept.pictures > 0 ? [count(kept.pictures, 'picture')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing yet';
}

const formatSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1000).toLocaleString('en-GB')} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
