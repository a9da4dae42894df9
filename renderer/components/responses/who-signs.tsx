/* To whom, by when, on whose behalf, and from whom. What is missing is filled in right here; it is kept as it is typed. */
import { useState } from 'react';
import { formatLeft } from '../../../shared/dates.ts';
import { formatReference } from '../../../shared/model/receipt.ts';
import type { OnBehalfOf } from '../../../shared/model/response.ts';
import { speakFor } from '../../commands/change-response.ts';
import { setPreference } from '../../commands/set-preference.ts';
import { usePreference } from '../../queries/preferences.ts';
import type { Review } from '../../queries/review.ts';
import { formatClosing, isUnsigned } from '../../queries/review-checks.ts';
import { useNow } from '../../state/now.ts';
import { giveUpNewVersion } from './free-comments.ts';

type Profile = Review['profile'];

/** Who takes the response, until when, and who signs it. */
export function WhoSigns({ review }: { readonly review: Review }) {
  const { office, profile, onBehalfOf, sourceId, closesAt, replaced } = review;
  const [isOpen, setIsOpen] = useState(isUnsigned(profile));
  return (
    <>
      <dl className="kv">
        <dt>To</dt>
        <dd>
          <b>{office?.office ?? 'nobody yet'}</b>
          {office?.passesTo ? `, which passes it to the ${office.passesTo.replace(/^Programme/, 'programme')}` : null}
        </dd>
        {closesAt === null ? null : <Closes at={closesAt} />}
        {replaced === null ? null : (
          <>
            <dt>Replaces</dt>
            <dd>
              <span className="reference">{formatReference(replaced.reference)}</span>, which stands until this is sent
              <button type="button" className="btn quiet sm" onClick={() => void giveUpNewVersion(sourceId)}>
                Do not replace
              </button>
            </dd>
          </>
        )}
        {isOpen ? null : (
          <>
            <dt>On behalf of</dt>
            <dd>
              <b>{onBehalfOf?.name.trim() || profile.trust}</b>
              {onBehalfOf?.name.trim() ? besides(onBehalfOf, profile) : null}
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
      {isOpen ? <Fields review={review} onDone={() => setIsOpen(false)} /> : null}
    </>
  );
}

const besides = ({ email }: OnBehalfOf, { trust }: Profile): string =>
  `${email.trim() === '' ? '' : ` (${email.trim()})`}, ${trust}`;

function Closes({ at }: { readonly at: string }) {
  const now = useNow();
  const isPast = new Date(at) <= now;
  return (
    <>
      <dt>{isPast ? 'Closed' : 'Closes'}</dt>
      <dd>
        {formatClosing(at, now)}
        {isPast ? null : (
          <>
            , <b className="time">in {formatLeft(at, now)}</b>
          </>
        )}
      </dd>
    </>
  );
}

function Fields({ review, onDone }: { readonly review: Review; readonly onDone: () => void }) {
  const profile = usePreference('profile');
  if (!profile) return null;
  return (
    <div className="signs">
      <ProfileFields kept={profile} />
      <OtherFields sourceId={review.sourceId} kept={review.onBehalfOf} />
      <button type="button" className="btn sm" onClick={onDone}>
        Done
      </button>
    </div>
  );
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
    <>
      {field('trust', 'Trust', 'organization', 'all')}
      {field('name', 'Your name', 'name')}
      {field('role', 'Your post', 'organization-title')}
    </>
  );
}

/** Somebody else whom this one response speaks for. Left empty, it speaks for the trust. */
function OtherFields({ sourceId, kept }: { readonly sourceId: string; readonly kept: OnBehalfOf | null }) {
  const [other, setOther] = useState(kept ?? { name: '', email: '' });
  const change = (part: Partial<OnBehalfOf>): void => {
    const next = { ...other, ...part };
    setOther(next);
    void speakFor(sourceId, next.name === '' && next.email === '' ? null : next);
  };
  return (
    <>
      <label>
        On behalf of <span className="hint">if not the trust</span>
        <input
          className="field"
          aria-label="On behalf of"
          value={other.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <label>
        Their email
        <input
          className="field"
          type="email"
          value={other.email}
          onChange={(event) => change({ email: event.target.value })}
        />
      </label>
    </>
  );
}
