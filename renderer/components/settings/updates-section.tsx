import { installUpdate } from '../../commands/install-update.ts';
import { useSetting } from '../../state/setting.ts';
import { SectionFrame } from './section-frame.tsx';
import { SettingRow } from './setting-row.tsx';

const bringers = {
  self: 'Pitchside looks for a new version at each start, and checks its signature before it installs it.',
  trust: 'Your organisation put Pitchside on this computer, and brings new versions itself.',
  none: 'Built on this computer. It does not look for new versions.',
} as const;

/** What runs here, and who brings the next. */
export function UpdatesSection() {
  const about = useSetting(({ about }) => about);
  const ready = useSetting(({ updateReady }) => updateReady);
  if (!about) return null;
  return (
    <SectionFrame section="updates" lead={bringers[about.updates]}>
      <SettingRow
        name="version"
        title={`Pitchside ${about.version}`}
        detail={ready ? `Version ${ready} is here. Installing it starts Pitchside again.` : `On ${about.host}.`}
        control={
          ready
            ? (labels) => (
                <button
                  type="button"
                  className="btn sm go"
                  aria-describedby={labels['aria-describedby']}
                  onClick={() => void installUpdate()}
                >
                  Install now
                </button>
              )
            : null
        }
      />
    </SectionFrame>
  );
}
