import { ChevronDown } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Channel } from '../../../shared/model/channel.ts';
import { setPreference } from '../../commands/set-preference.ts';
import { usePreference } from '../../queries/preferences.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { NameField } from './name-field.tsx';
import { trustsOf } from './name-matches.ts';
import { StepFrame } from './step-frame.tsx';
import { SystemsField } from './systems-field.tsx';
import type { StepNumber } from './welcome-screen.tsx';

type Profile = NonNullable<ReturnType<typeof usePreference<'profile'>>>;

/** Step 2: whose desk this is. */
export function TrustStep({
  step,
  channel,
  onGo,
}: {
  readonly step: StepNumber;
  readonly channel: Channel | null;
  readonly onGo: (step: StepNumber) => void;
}) {
  const profile = usePreference('profile');
  return (
    <StepFrame
      number={2}
      at={step}
      name="Name your trust"
      line={step > 2 && profile ? profileLine(profile, channel) : 'So that what concerns you is marked as yours'}
      onChange={() => onGo(2)}
    >
      {profile ? <TrustForm kept={profile} channel={channel} onNamed={() => onGo(3)} /> : null}
    </StepFrame>
  );
}

function profileLine({ trust, region }: Profile, channel: Channel | null): string {
  const name = channel?.regions.find(({ id }) => id === region)?.name;
  if (trust === '') return name ?? 'Not said yet';
  return name ? `${trust}, ${name}` : trust;
}

function TrustForm({
  kept,
  channel,
  onNamed,
}: {
  readonly kept: Profile;
  readonly channel: Channel | null;
  readonly onNamed: () => void;
}) {
  const [profile, setProfile] = useState(kept);
  const change = (part: Partial<Profile>): void => setProfile({ ...profile, ...part });
  const goOn = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await setPreference('profile', profile)) onNamed();
  };
  return (
    <form className="flds" onSubmit={(event) => void goOn(event)}>
      <TrustFields profile={profile} channel={channel} isFirst onChange={change} />
      <SystemsField channel={channel} />
      <p className="s3">Used to mark what concerns you. Leaves only with a response.</p>
      <div className="bt">
        <button type="submit" className="btn go">
          Go on <Keys keys="Enter" />
        </button>
        <button type="button" className="btn quiet" onClick={onNamed}>
          Later
        </button>
      </div>
    </form>
  );
}

/** The fields that say whose desk this is. `isFirst`: they are what is asked for just now, and take the focus. */
export function TrustFields({
  profile,
  channel,
  isFirst = false,
  onChange,
}: {
  readonly profile: Profile;
  readonly channel: Channel | null;
  readonly isFirst?: boolean;
  readonly onChange: (part: Partial<Profile>) => void;
}) {
  const regions = channel?.regions ?? [];
  return (
    <>
      <NameField
        label="Trust"
        listLabel="Trusts"
        typed={profile.trust}
        all={trustsOf(regions)}
        otherwise="Mine is not listed"
        isFirst={isFirst}
        onType={(trust) => onChange({ trust })}
        onChoose={onChange}
      />
      <div className="fr">
        <label>
          Region
          <span className="select">
            <select
              className="field"
              value={profile.region ?? ''}
              onChange={(event) => onChange({ region: event.target.value || null })}
            >
              <option value="">{channel ? 'Not said' : 'Not known yet'}</option>
              {regions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <Icon of={ChevronDown} />
          </span>
        </label>
        <label>
          Your name
          <input
            className="field"
            autoComplete="name"
            placeholder="As you sign"
            value={profile.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </label>
        <label>
          Your post
          <input
            className="field"
            autoComplete="organization-title"
            placeholder="Head of IT"
            value={profile.role}
            onChange={(event) => onChange({ role: event.target.value })}
          />
        </label>
      </div>
    </>
  );
}
