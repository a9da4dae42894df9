import { useContext, useState } from 'react';
import { setPreference } from '../../commands/set-preference.ts';
import { usePreference } from '../../queries/preferences.ts';
import { useComingChannel } from '../../queries/welcome.ts';
import { SystemsField } from '../welcome/systems-field.tsx';
import { TrustFields } from '../welcome/trust-step.tsx';
import { SectionFrame } from './section-frame.tsx';
import { Sought } from './setting-row.tsx';
import { isSought, sectionNames, settingEntries } from './settings-list.ts';

/** Whose desk this is. What is typed is kept letter by letter: whoever closes the window at once has still chosen. */
export function TrustSection() {
  const profile = usePreference('profile');
  const channel = useComingChannel()?.channel ?? null;
  const isShown = useIsShown();
  return (
    <SectionFrame section="trust" lead={settingEntries.profile.detail}>
      {isShown('profile') && profile ? (
        <li className="flds">
          <Kept profile={profile} channel={channel} />
        </li>
      ) : null}
      {isShown('systems') ? (
        <li className="flds">
          <SystemsField channel={channel} />
        </li>
      ) : null}
    </SectionFrame>
  );
}

function useIsShown(): (name: 'profile' | 'systems') => boolean {
  const sought = useContext(Sought);
  return (name) => {
    const { title, detail, words } = settingEntries[name];
    return isSought(sought, title, detail, words, sectionNames.trust);
  };
}

type Fields = Pick<Parameters<typeof TrustFields>[0], 'profile' | 'channel'>;

function Kept({ profile, channel }: Fields) {
  const [edited, setEdited] = useState(profile);
  const change = (part: Partial<typeof edited>): void => {
    const next = { ...edited, ...part };
    setEdited(next);
    void setPreference('profile', next);
  };
  return <TrustFields profile={edited} channel={channel} onChange={change} />;
}
