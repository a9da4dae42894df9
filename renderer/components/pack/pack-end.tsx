import type { Pack } from '../../../shared/model/pack.ts';
import { putPackAway } from '../../commands/pack.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { BriefingFacts } from '../../queries/briefing.ts';
import { needs } from '../../queries/briefing-needs.ts';
import { isPutOff } from '../../queries/briefing-put-off.ts';
import { endSentence, timeWords, waitsSentence } from '../../queries/pack-words.ts';
import { go } from '../../state/places.ts';
import { NeedRows } from '../briefing/need-rows.tsx';
import { openRow } from '../briefing/put-off-row.ts';
import { Keys } from '../keys.tsx';
import { PackRows } from './pack-rows.tsx';

/** A pack at its end: what was done, and what waits now, whatever was ticked. */
export function PackEnd({ pack, facts }: { readonly pack: Pack; readonly facts: BriefingFacts }) {
  const { now } = facts;
  const waiting = needs(facts).filter(({ why }) => why.kind !== 'broken');
  const unread = facts.unread.filter(({ id, changedAt = null }) => !isPutOff({ key: id, changedAt }, facts)).length;
  const finish = (): void => {
    void putPackAway();
    go({ screen: 'briefing' });
  };
  useKeys(keyTable.packing, {
    begin: ({ target }) => (target instanceof HTMLElement && target.closest('button') ? false : finish()),
  });
  return (
    <div className="brief pack">
      <header className="head">
        <div className="grow">
          <p className="date">A pack for {timeWords(pack.minutes)}, at its end.</p>
          <h1>{endSentence(pack)}</h1>
          <p className="waits">{waitsSentence(waiting, unread, now)}</p>
        </div>
        <button type="button" className="btn" onClick={() => void putPackAway()}>
          Another pack
        </button>
        <button type="button" className="btn go" onClick={finish}>
          Back to the briefing <Keys keys={keyTable.packing.begin} />
        </button>
      </header>
      <div className={waiting.length > 0 ? 'cols halves scroll' : 'cols one scroll'}>
        <section className={waiting.length > 0 ? 'left' : undefined} aria-labelledby="in-the-pack">
          <h2 className="h2" id="in-the-pack">
            In the pack <span className="n">{pack.rows.length}</span>
          </h2>
          <PackRows pack={pack} now={now} />
        </section>
        {waiting.length > 0 ? (
          <section className="right" aria-labelledby="needs-you">
            <h2 className="h2" id="needs-you">
              Still needs you <span className="n">{waiting.length}</span>
            </h2>
            <NeedRows needs={waiting} lead={null} now={now} onOpen={(row) => openRow(row, facts)} />
          </section>
        ) : null}
      </div>
    </div>
  );
}
