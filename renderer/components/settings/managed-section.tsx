/* What the trust's own IT has set, read-only: nothing is listed that is not really so. */
import { Lock } from 'lucide-react';
import { useContext } from 'react';
import { useSetting } from '../../state/setting.ts';
import { Icon } from '../icon.tsx';
import { SectionFrame } from './section-frame.tsx';
import { Sought } from './setting-row.tsx';
import { isSought, sectionNames, settingEntries } from './settings-list.ts';

/** Locked rows, and whom to ask. */
export function ManagedSection() {
  const about = useSetting(({ about }) => about);
  if (!about) return null;
  return (
    <SectionFrame
      section="managed"
      lead={
        about.policyFile
          ? `Set in ${about.policyFile}. To change it, ask ${about.ask ?? 'whoever set up this computer'}.`
          : about.channelUrl
            ? 'Set in the environment of this computer.'
            : 'Your organisation has set nothing for Pitchside on this computer.'
      }
    >
      {about.channelUrl ? <LockedRow title="Channel offered" value={about.channelUrl} /> : null}
      {about.allowsOwnFeeds ? null : <LockedRow title="Feeds of your own" value="Not allowed" />}
      <LockedRow title="Network" value="As the computer: its proxy, its sign-in, its certificates" />
      {about.updates === 'trust' ? <LockedRow title="New versions" value="Brought by your organisation" /> : null}
    </SectionFrame>
  );
}

function LockedRow({ title, value }: { readonly title: string; readonly value: string }) {
  const { words } = settingEntries.managed;
  if (!isSought(useContext(Sought), title, value, words, sectionNames.managed)) return null;
  return (
    <li className="lk">
      <div>
        <h3>
          <Icon of={Lock} size={14} />
          {title}
        </h3>
      </div>
      <div className="ctl lkd">{value}</div>
    </li>
  );
}
