import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { setUpChannel } from '../../commands/set-up-channel.ts';
import type { ComingChannel } from '../../queries/welcome.ts';
import { useSetting } from '../../state/setting.ts';
import { Keys } from '../keys.tsx';
import { addressFault, hostOf, isOnThisComputer } from './channel-address.ts';
import { firstFailureWords } from './first-failure-words.ts';
import { PageFeeds } from './page-feeds.tsx';
import { StepFrame } from './step-frame.tsx';
import type { StepNumber } from './welcome-screen.tsx';

type Choice = 'trust' | 'own' | 'sample';

/** Step 1: which channel this workstation follows. */
export function ChannelStep({
  step,
  coming,
  onGo,
}: {
  readonly step: StepNumber;
  readonly coming: ComingChannel | null;
  readonly onGo: (step: StepNumber) => void;
}) {
  return (
    <StepFrame
      number={1}
      at={step}
      name="Choose a channel"
      hasFailed={coming !== null && coming.failure !== null}
      line={coming ? <ChannelLine coming={coming} isShort={step === 3} /> : null}
      onChange={() => onGo(1)}
    >
      <ChannelForm chosen={coming?.url ?? null} onChosen={() => onGo(2)} />
    </StepFrame>
  );
}

function ChannelLine({
  coming: { url, channel, failure },
  isShort,
}: {
  readonly coming: ComingChannel;
  readonly isShort: boolean;
}) {
  if (failure) {
    const { what, next } = firstFailureWords(failure, hostOf(url));
    return (
      <span role={isShort ? undefined : 'alert'}>
        <span className="stop b">{what}</span> {isShort ? null : next}
        {isShort || !isPage(failure) ? null : <PageFeeds url={url} />}
      </span>
    );
  }
  if (!channel) return <>{hostOf(url)}. Asking it now…</>;
  return (
    <>
      {channel.title}, from {channel.publisher || hostOf(url)}
    </>
  );
}

/** A page may name the feed that was meant. */
const isPage = (failure: Failure): boolean => failure.kind === 'malformed' && failure.what === 'a web page';

/** The choice of a channel. `chosen`: the address that is followed, null where none is. */
export function ChannelForm({ chosen, onChosen }: { readonly chosen: string | null; readonly onChosen: () => void }) {
  const { channelUrl = null, sampleUrl = null } = useSetting(({ about }) => about) ?? {};
  const [choice, setChoice] = useState<Choice>(() => choiceOf(chosen, channelUrl, sampleUrl));
  const [address, setAddress] = useState(choiceOf(chosen, channelUrl, sampleUrl) === 'own' ? (chosen ?? '') : '');
  const [fault, setFault] = useState<string | null>(null);
  const faultId = useId();
  const goOn = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const url = choice === 'trust' ? channelUrl : choice === 'sample' ? sampleUrl : address.trim();
    const found = url === null ? 'Choose one of these.' : addressFault(url);
    setFault(found);
    if (found !== null || url === null) return;
    if (await setUpChannel(new URL(url).href)) onChosen();
  };
  const option = (value: Choice, name: string, detail: string, more: ReactNode = null) => (
    <div className="rad">
      <input
        type="radio"
        id={`channel-${value}`}
        name="channel"
        checked={choice === value}
        onChange={() => setChoice(value)}
        aria-describedby={`channel-${value}-detail`}
      />
      <div>
        <label htmlFor={`channel-${value}`}>{name}</label>
        <p id={`channel-${value}-detail`}>{detail}</p>
        {more}
      </div>
    </div>
  );
  return (
    <form onSubmit={(event) => void goOn(event)} noValidate>
      <fieldset>
        <legend className="said">Channel</legend>
        {channelUrl
          ? option('trust', 'The channel your trust set up', `Found on this computer: ${hostOf(channelUrl)}.`)
          : null}
        {option(
          'own',
          'A channel whose address I have',
          'It begins with https, and your regional office gives it out.',
          choice === 'own' ? (
            <input
              className="field"
              type="url"
              inputMode="url"
              placeholder="https://"
              aria-label="Address of the channel"
              aria-invalid={fault !== null}
              aria-describedby={fault === null ? undefined : faultId}
              value={address}
              // biome-ignore lint/a11y/noAutofocus: it comes when it was just asked for
              autoFocus
              onChange={(event) => {
                setAddress(event.target.value);
                setFault(null);
              }}
            />
          ) : null,
        )}
        {sampleUrl
          ? option(
              'sample',
              'Look at the sample programme first',
              isOnThisComputer(sampleUrl)
                ? 'Five invented regions and a draft with four revisions. What is sent there stays on this computer.'
                : 'Five invented regions and a draft with four revisions.',
            )
          : null}
      </fieldset>
      {fault === null ? null : (
        <p id={faultId} className="stop fault" role="alert">
          {fault}
        </p>
      )}
      <div className="bt">
        <button
          type="submit"
          className="btn go"
          // biome-ignore lint/a11y/noAutofocus: Enter goes on, as the key beside it says
          autoFocus={choice !== 'own'}
        >
          Go on <Keys keys="Enter" />
        </button>
      </div>
    </form>
  );
}

function choiceOf(chosen: string | null, channelUrl: string | null, sampleUrl: string | null): Choice {
  if (chosen !== null && chosen !== channelUrl) return chosen === sampleUrl ? 'sample' : 'own';
  if (channelUrl !== null) return 'trust';
  return sampleUrl === null ? 'own' : 'sample';
}
