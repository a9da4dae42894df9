import { SwitchRow } from './controls.tsx';
import { SectionFrame } from './section-frame.tsx';

/** How Pitchside behaves among the other programs. */
export const DesktopSection = () => (
  <SectionFrame section="desktop" lead="When its window is closed, and when nobody is at it.">
    <SwitchRow name="staysInTray" />
    <SwitchRow name="notifies" />
  </SectionFrame>
);
