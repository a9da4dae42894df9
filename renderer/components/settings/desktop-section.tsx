import { SwitchRow } from './controls.tsx';
import { SectionFrame } from './section-frame.tsx';

/** How Pitchside behaves among the other programs. */
export const DesktopSection = () => (
  <SectionFrame section="desktop" lead="What goes on when the window is closed, and when nobody is at it.">
    <SwitchRow name="staysInTray" />
    <SwitchRow name="notifies" />
  </SectionFrame>
);
