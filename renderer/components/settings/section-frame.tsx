import type { ReactNode } from 'react';
import type { SettingsSection } from '../../state/places.ts';
import { sectionNames } from './settings-list.ts';

/** One section: its name, what it is about, and its rows. It is not shown while none of them is sought. */
export const SectionFrame = ({
  section,
  lead,
  children,
}: {
  readonly section: SettingsSection;
  readonly lead: string;
  readonly children: ReactNode;
}) => (
  <section className="sec" id={`settings-${section}`} aria-labelledby={`settings-${section}-name`} tabIndex={-1}>
    <h2 id={`settings-${section}-name`}>{sectionNames[section]}</h2>
    <p className="lead2">{lead}</p>
    <ul>{children}</ul>
  </section>
);
