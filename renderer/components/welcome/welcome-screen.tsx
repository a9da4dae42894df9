/* The first run: choose a channel, name your trust, and watch the first sync. Each step can be gone back to. */
import { Lock, Send, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useComingChannel } from '../../queries/welcome.ts';
import { useConnection } from '../../state/connection.ts';
import { closePalette } from '../../state/palette.ts';
import { NoticeLine } from '../frame/notice-line.tsx';
import { Icon } from '../icon.tsx';
import { ChannelStep } from './channel-step.tsx';
import { SyncStep } from './sync-step.tsx';
import { TrustStep } from './trust-step.tsx';

/** The three steps, by number. */
export type StepNumber = 1 | 2 | 3;

/** The first thing a person sees. */
export function WelcomeScreen() {
  const [step, setStep] = useState<StepNumber>(1);
  const coming = useComingChannel();
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  // There is no palette here; one asked for meanwhile must not spring open afterwards.
  useEffect(() => closePalette, []);
  if (coming === undefined) return null;
  return (
    <div className="win bare">
      <header className="bar">
        <div className="name">Pitchside</div>
      </header>
      <main className="main wlc">
        <section className="say2 scroll">
          <h1>The programme’s news and drafts, on your own desk.</h1>
          <ul>
            <li>
              <Icon of={WifiOff} size={18} />
              <span>
                <b>It works with no network.</b>What has come can be read, and what you write waits its turn.
              </span>
            </li>
            <li>
              <Icon of={Lock} size={18} />
              <span>
                <b>Private is private.</b>Notes marked “Only you” have no way to leave.
              </span>
            </li>
            <li>
              <Icon of={Send} size={18} />
              <span>
                <b>Nothing goes until you say Ready.</b>You see exactly what leaves, to whom, and the receipt.
              </span>
            </li>
          </ul>
          <p className="fn">{footnote(coming !== null, isSyncing)}</p>
        </section>
        <section className="stw scroll" aria-label="First run">
          <ol className="steps">
            <ChannelStep step={step} coming={coming} onGo={setStep} />
            <TrustStep step={step} channel={coming?.channel ?? null} onGo={setStep} />
            <SyncStep step={step} coming={coming} onGo={setStep} />
          </ol>
        </section>
      </main>
      <NoticeLine />
    </div>
  );
}

function footnote(hasChannel: boolean, isSyncing: boolean): string {
  if (isSyncing) return 'News and drafts are being fetched. Nothing of yours has left this computer.';
  return hasChannel
    ? 'Nothing of yours has left this computer.'
    : 'Nothing has been fetched yet, and nothing has left this computer.';
}
