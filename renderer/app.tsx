import { BriefingScreen } from './components/briefing/briefing-screen.tsx';
import { FaultBoundary } from './components/fault-boundary.tsx';
import { WindowFrame } from './components/frame/window-frame.tsx';
import { KeySheet } from './components/key-sheet.tsx';
import { FeedsDialog } from './components/news/feeds-dialog.tsx';
import { NewsScreen } from './components/news/news-screen.tsx';
import { PackScreen } from './components/pack/pack-screen.tsx';
import { Palette } from './components/palette/palette.tsx';
import { Paper } from './components/paper/paper.tsx';
import { ProgrammeScreen } from './components/programme/programme-screen.tsx';
import { RestoreScreen } from './components/recovery/restore-screen.tsx';
import { ResponsesScreen } from './components/responses/responses-screen.tsx';
import { SearchScreen } from './components/search/search-screen.tsx';
import { SettingsScreen } from './components/settings/settings-screen.tsx';
import { SpecificationScreen } from './components/specification/specification-screen.tsx';
import { TriageScreen } from './components/triage/triage-screen.tsx';
import { WelcomeScreen } from './components/welcome/welcome-screen.tsx';
import { usePreference } from './queries/preferences.ts';
import { type Place, usePlaces } from './state/places.ts';
import { useRecovery } from './state/recovery.ts';

/** The whole window. A fault outside the screens leaves nothing but its own words. */
export const App = () => (
  <FaultBoundary at={null}>
    <Opened />
  </FaultBoundary>
);

/** `undefined`: the desk has not answered yet. Without a channel there is nothing to show: it is asked for (again). */
function Opened() {
  const isWelcomed = usePreference('welcomed');
  const channels = usePreference('channels');
  const restoring = useRecovery(({ restoring }) => restoring);
  const place = usePlaces(({ current }) => current);
  if (restoring !== null) return <RestoreScreen standing={restoring} />;
  if (isWelcomed === undefined || channels === undefined) return null;
  if (!isWelcomed || channels.length === 0) return <WelcomeScreen />;
  return (
    <>
      <WindowFrame>
        <FaultBoundary at={place}>{screenOf(place)}</FaultBoundary>
      </WindowFrame>
      <Palette />
      <KeySheet />
      <FeedsDialog />
      <Paper />
    </>
  );
}

function screenOf(place: Place) {
  switch (place.screen) {
    case 'briefing':
      return <BriefingScreen />;
    case 'pack':
      return <PackScreen />;
    case 'news':
      return <NewsScreen place={place} />;
    case 'specification':
      return <SpecificationScreen place={place} />;
    case 'responses':
      return <ResponsesScreen place={place} />;
    case 'triage':
      return <TriageScreen place={place} />;
    case 'programme':
      return <ProgrammeScreen />;
    case 'search':
      return <SearchScreen place={place} />;
    case 'settings':
      return <SettingsScreen place={place} />;
  }
}
