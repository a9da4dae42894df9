/* The settings, all on one sheet: the list at the left leads to a section and says how it stands. Each takes effect at once. */
import { useEffect, useRef, useState } from 'react';
import { keyTable } from '../../keys/key-table.ts';
import { useSettingsState } from '../../queries/settings-state.ts';
import { adjust, type Place, type SettingsSection, settingsSections } from '../../state/places.ts';
import { Keys } from '../keys.tsx';
import { ChannelsSection } from './channels-section.tsx';
import { DataSection } from './data-section.tsx';
import { DesktopSection } from './desktop-section.tsx';
import { ManagedSection } from './managed-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { Sought } from './setting-row.tsx';
import { sectionNames } from './settings-list.ts';
import { TrustSection } from './trust-section.tsx';
import { UpdatesSection } from './updates-section.tsx';

/** The screen of settings, opened at a section. */
export function SettingsScreen({ place: { section } }: { readonly place: Extract<Place, { screen: 'settings' }> }) {
  const [typed, setTyped] = useState('');
  const words = typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const sheet = useRef<HTMLElement>(null);
  const shown = useRef<SettingsSection | null>(null);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    document.getElementById(`settings-${section}`)?.scrollIntoView();
  }, [section]);
  const follow = (): void => {
    const inView = sheet.current && sectionInView(sheet.current);
    if (!inView || inView === section) return;
    shown.current = inView;
    adjust({ screen: 'settings', section: inView });
  };
  return (
    <>
      <aside className="setnav scroll" aria-label="Settings">
        <div className="phead">
          <h1>Settings</h1>
          <span className="grow" />
          <Keys keys={keyTable.window.settings} />
        </div>
        <input
          className="field sm"
          type="search"
          aria-label="Find a setting"
          placeholder="Find a setting"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SectionList section={section} />
      </aside>
      <section className="sets scroll" ref={sheet} onScroll={follow} aria-label="Settings, all">
        <Sought value={words}>
          <div className="scol">
            <ChannelsSection />
            <TrustSection />
            <ReadingSection />
            <DesktopSection />
          </div>
          <div className="scol">
            <DataSection />
            <ManagedSection />
            <UpdatesSection />
          </div>
        </Sought>
        <div className="blank none">
          <h2>No setting is called “{typed.trim()}”.</h2>
          <p>Try another word, or empty the field to see all of them.</p>
        </div>
      </section>
    </>
  );
}

function SectionList({ section }: { readonly section: SettingsSection }) {
  const lines = useSettingsState();
  return (
    <ul className="snav">
      {settingsSections.map((each) => (
        <li key={each}>
          <button
            type="button"
            aria-current={each === section ? 'true' : undefined}
            onClick={() => {
              adjust({ screen: 'settings', section: each });
              // Tab goes on from there.
              document.getElementById(`settings-${each}`)?.focus();
            }}
          >
            <b>{sectionNames[each]}</b>
            <span>{lines[each]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The section at the top of the sheet; null where the sheet is at its end, and several may be meant. */
function sectionInView(sheet: HTMLElement): SettingsSection | null {
  if (sheet.scrollTop + sheet.clientHeight >= sheet.scrollHeight - 1) return null;
  const top = sheet.getBoundingClientRect().top + 80;
  const above = settingsSections.filter((each) => {
    const box = document.getElementById(`settings-${each}`)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top <= top;
  });
  return above.at(-1) ?? null;
}
