/* The sheet of keys: what every key does in the screen that is shown, and everywhere. */
import { presentOf } from '../../shared/pack/steps.ts';
import { type KeyGroup, type KeyRow, keyTable } from '../keys/key-table.ts';
import { isSingle, workingKeys } from '../keys/pressed.ts';
import { usePack } from '../queries/pack.ts';
import { closeKeySheet, useKeySheet } from '../state/key-sheet.ts';
import { type Screen, usePlaces } from '../state/places.ts';
import { useSingleKeys } from '../state/single-keys.ts';
import { Dialog } from './dialog.tsx';
import { Keys, Pressed } from './keys.tsx';

/** The sheet, while it is open. */
export function KeySheet() {
  const isOpen = useKeySheet(({ isOpen }) => isOpen);
  return isOpen ? <OpenKeySheet /> : null;
}

function OpenKeySheet() {
  const screen = usePlaces(({ current }) => current.screen);
  const isSingleOn = useSingleKeys(({ isOn }) => isOn);
  const pack = usePack();
  const isPacking = screen !== 'pack' && pack != null && presentOf(pack) !== null;
  return (
    <Dialog look="key-sheet" name={{ 'aria-labelledby': 'key-sheet-name' }} onShut={closeKeySheet}>
      {(shut) => (
        <>
          <header>
            <h1 id="key-sheet-name">Keys</h1>
            <button type="button" className="btn quiet sm" onClick={shut}>
              Close <Keys keys="Esc" />
            </button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reachable by keyboard */}
          <div className="scroll" role="document" tabIndex={0} aria-labelledby="key-sheet-name">
            {isSingleOn ? null : <p>Single letters and signs are turned off, and are not shown here.</p>}
            {[...(isPacking ? (['pack'] as const) : []), ...groupsOf[screen], 'window' as const].map((group) => (
              <Group key={group} group={group} />
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Whose keys work in each screen, besides those of the window. */
const groupsOf: Readonly<Record<Screen, readonly KeyGroup[]>> = {
  briefing: ['briefing'],
  pack: ['packing'],
  news: ['news', 'reading', 'annotating'],
  specification: ['specification', 'reading', 'annotating'],
  responses: ['review'],
  triage: ['triage'],
  programme: ['programme'],
  search: [],
  settings: [],
};

const names = {
  window: 'Everywhere',
  briefing: 'Briefing',
  packing: 'The pack',
  pack: 'Working through a pack',
  news: 'News',
  specification: 'Specifications',
  reading: 'In the item or clause that is read',
  annotating: 'On the words selected, or the present clause',
  review: 'Reviewing a response',
  programme: 'The timetable',
  triage: 'Look again',
} as const satisfies Record<KeyGroup, string>;

function Group({ group }: { readonly group: KeyGroup }) {
  const isSingleOn = useSingleKeys(({ isOn }) => isOn);
  const rows: readonly KeyRow[] = Object.values(keyTable[group]);
  const working = rows.flatMap((row) => {
    const keys = workingKeys(row, isSingleOn);
    return keys.length === 0 ? [] : [{ does: row.does, keys }];
  });
  if (working.length === 0) return null;
  return (
    <section aria-labelledby={`keys-${group}`}>
      <h2 id={`keys-${group}`}>{names[group]}</h2>
      <dl>
        {working.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((each) => (
                <span key={each}>
                  <span className="said">{isSingle(each) ? (signNames[each] ?? each) : each}</span>
                  <Pressed keys={each} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How a sign is read out, where a screen reader would pass over it. */
const signNames: Readonly<Record<string, string>> = {
  '.': 'full stop',
  ',': 'comma',
  '[': 'left bracket',
  ']': 'right bracket',
  '?': 'question mark',
  '+': 'plus',
  '-': 'minus',
  '=': 'equals',
};
