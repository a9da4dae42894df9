import { formatMoment } from '../../../shared/dates.ts';
import type { Pack } from '../../../shared/model/pack.ts';
import { openPresent, putPackAway } from '../../commands/pack.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { timeWords, workingSentence } from '../../queries/pack-words.ts';
import { Keys } from '../keys.tsx';
import { PackRows } from './pack-rows.tsx';

/** A pack that is being worked through: how far it is, and the way on. */
export function PackProgress({ pack, now }: { readonly pack: Pack; readonly now: Date }) {
  useKeys(keyTable.packing, {
    begin: ({ target }) => {
      if (target instanceof HTMLElement && target.closest('button')) return false;
      openPresent(pack);
      return true;
    },
  });
  return (
    <div className="brief pack">
      <header className="head">
        <div className="grow">
          <p className="date">
            A pack for {timeWords(pack.minutes)}, begun {begunWords(pack.begunAt, now)}.
          </p>
          <h1>{workingSentence(pack)}</h1>
        </div>
        <button type="button" className="btn quiet" onClick={() => void putPackAway()}>
          Put the pack away
        </button>
        <button type="button" className="btn go" onClick={() => openPresent(pack)}>
          Go on <Keys keys={keyTable.packing.begin} />
        </button>
      </header>
      <div className="cols one scroll">
        <section aria-labelledby="in-the-pack">
          <h2 className="h2" id="in-the-pack">
            In the pack <span className="n">{pack.rows.length}</span>
          </h2>
          <PackRows pack={pack} now={now} />
        </section>
      </div>
    </div>
  );
}

const begunWords = (at: string, now: Date): string => {
  const moment = formatMoment(at, now);
  return /^\d\d:\d\d$/.test(moment) ? `at ${moment}` : moment.replace(/^(\d)/, 'on $1');
};
