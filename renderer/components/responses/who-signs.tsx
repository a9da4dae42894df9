/* To whom, on whose behalf, and from whom. What is missing is filled in right here; it is kept as it is typed. */

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ResponseOffice } from '../../../shared/model/channel.ts';
import { setPreference } from '../../commands/set-preference.ts';
import { usePreference } from '../../queries/preferences.ts';
import type { Review } from '../../queries/review.ts';
import { Icon } from '../icon.tsx';

type Profile = Review['profile'];

/** Who takes the response and who signs it. */
export function WhoSigns({ office, profile }: { readonly office: ResponseOffice | null; readonly profile: Profile }) {
  const [isOpen, setIsOpen] = useState(isIncomplete(profile));
  return (
    <>
      {isIncomplete(profile) ? (
        <div className="warn">
          <Icon of={TriangleAlert} size={18} />
          <div>
            <b>{missing(profile)}</b>
            The office answers to a name and a post. Fill them in below; they leave only with a response.
          </div>
        </div>
      ) : null}
      <dl className="kv">
        <dt>To</dt>
        <dd>
          <b>{office?.office ?? 'nobody yet'}</b>
          {office?.passesTo ? `, which passes it to the ${office.passesTo.replace(/^Programme/, 'programme')}` : null}
        </dd>
        {isOpen ? null : (
          <>
            <dt>On behalf of</dt>
            <dd>
              <b>{profile.trust}</b>
            </dd>
            <dt>From</dt>
            <dd>
              {profile.name}, {profile.role}
              <button type="button" className="btn quiet sm" onClick={() => setIsOpen(true)}>
                Change
              </button>
            </dd>
          </>
        )}
      </dl>
      {isOpen ? <Fields /> : null}
    </>
  );
}

/** Whether a response would leave without saying who sends it. */
const isIncomplete = ({ trust, name, role }: Profile): boolean =>
  [trust, name, role].some((each) => each.trim() === '');

function missing({ trust, name, role }: Profile): string {
  const absent = [
    ...(trust.trim() === '' ? ['trust'] : []),
    ...(name.trim() === '' ? ['name'] : []),
    ...(role.trim() === '' ? ['post'] : []),
  ];
  return `It does not say your ${new Intl.ListFormat('en-GB').format(absent)}`;
}

function Fields() {
  const profile = usePreference('profile');
  return profile ? <ProfileFields kept={profile} /> : null;
}

function ProfileFields({ kept }: { readonly kept: Profile }) {
  const [profile, setProfile] = useState(kept);
  const change = (part: Partial<Profile>): void => {
    const next = { ...profile, ...part };
    setProfile(next);
    void setPreference('profile', next);
  };
  const field = (name: 'trust' | 'name' | 'role', label: string, autoComplete: string, className?: string) => (
    <label className={className}>
      {label}
      <input
        className="field"
        value={profile[name]}
        autoComplete={autoComplete}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <div className="signs">
      {field('trust', 'On behalf of', 'organization', 'all')}
      {field('name', 'Your name', 'name')}
      {field('role', 'Your post', 'organization-title')}
    </div>
  );
}
