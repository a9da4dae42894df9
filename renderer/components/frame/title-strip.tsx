import { ArrowLeft, ArrowRight, Search } from 'lucide-react';
import { keyTable } from '../../keys/key-table.ts';
import { usePreference } from '../../queries/preferences.ts';
import { openPalette } from '../../state/palette.ts';
import { goBack, goForward, usePlaces } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { hint, Keys } from '../keys.tsx';

/** The strip at the top: the name, back and forward, and the one field that finds anything. */
export function TitleStrip() {
  const canGoBack = usePlaces(({ past }) => past.length > 0);
  const canGoForward = usePlaces(({ ahead }) => ahead.length > 0);
  const profile = usePreference('profile');
  return (
    <header className="bar">
      <div className="name">Pitchside</div>
      <div className="nav">
        <button
          type="button"
          className="ib"
          aria-label="Back"
          title={hint('Back', keyTable.window.back)}
          disabled={!canGoBack}
          onClick={goBack}
        >
          <Icon of={ArrowLeft} />
        </button>
        <button
          type="button"
          className="ib"
          aria-label="Forward"
          title={hint('Forward', keyTable.window.forward)}
          disabled={!canGoForward}
          onClick={goForward}
        >
          <Icon of={ArrowRight} />
        </button>
      </div>
      <button type="button" className="find" aria-haspopup="dialog" onClick={openPalette}>
        <Icon of={Search} />
        <span>Find or do anything</span>
        <Keys keys={keyTable.window.find} />
      </button>
      <div className="who">{profile?.trust}</div>
    </header>
  );
}
