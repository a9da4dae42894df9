import { ListChecks } from 'lucide-react';
import type { Pack } from '../../../shared/model/pack.ts';
import { presentOf, progressOf } from '../../../shared/pack/steps.ts';
import { finishPresent } from '../../commands/pack.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { usePack } from '../../queries/pack.ts';
import { leftInTime } from '../../queries/pack-words.ts';
import { go, usePlaces } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import { hint, Keys } from '../keys.tsx';

/** While a pack is worked through: how far it is and what is next, above whatever screen is open. The pack's own screen says it itself. */
export function PackStrip() {
  const pack = usePack();
  const isOwnScreen = usePlaces(({ current }) => current.screen === 'pack');
  return pack && presentOf(pack) && !isOwnScreen ? <Strip pack={pack} /> : null;
}

function Strip({ pack }: { readonly pack: Pack }) {
  const present = presentOf(pack);
  const { at, of } = progressOf(pack);
  useKeys(keyTable.pack, {
    done: () => void finishPresent(pack, 'done'),
    later: () => void finishPresent(pack, 'later'),
    list: () => go({ screen: 'pack' }),
  });
  if (!present) return null;
  return (
    <section className="packing" aria-label="Pack">
      <button
        type="button"
        className="btn quiet sm num"
        title={hint('See the whole pack', keyTable.pack.list)}
        onClick={() => go({ screen: 'pack' })}
      >
        <Icon of={ListChecks} />
        {at} of {of}
      </button>
      <p role="status">
        <span className="said">
          {at} of {of}.{' '}
        </span>
        <button type="button" className="ti" title="Go to it" onClick={() => go(present.place)}>
          {present.title}
        </button>
        <span className="left num">{leftInTime(pack)}</span>
      </p>
      <button type="button" className="btn quiet sm" onClick={() => void finishPresent(pack, 'later')}>
        Later <Keys keys={keyTable.pack.later} />
      </button>
      <button type="button" className="btn sm" onClick={() => void finishPresent(pack, 'done')}>
        {at === of || pack.rows.filter(({ fate }) => fate === 'waiting').length === 1 ? 'Done' : 'Done, next'}{' '}
        <Keys keys={keyTable.pack.done} />
      </button>
    </section>
  );
}
