import { useMemo, useState } from 'react';
import { planPack } from '../../../shared/pack/plan.ts';
import { beginPack } from '../../commands/pack.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { BriefingFacts } from '../../queries/briefing.ts';
import { packChoice } from '../../queries/pack-candidates.ts';
import { planSentence } from '../../queries/pack-words.ts';
import { Keys } from '../keys.tsx';
import { LeftOut } from './left-out.tsx';
import { MinutesField } from './minutes-field.tsx';
import { PlannedRows } from './pack-rows.tsx';

/** Choose the minutes, and see what fits into them before anything is begun. */
export function PackChooser({ facts }: { readonly facts: BriefingFacts }) {
  const [minutes, setMinutes] = useState(15);
  const { candidates, more } = useMemo(() => packChoice(facts), [facts]);
  const plan = useMemo(() => planPack(candidates, minutes), [candidates, minutes]);
  const begin = (): boolean => {
    if (plan.taken.length === 0) return false;
    void beginPack(minutes, plan.taken, new Date());
    return true;
  };
  useKeys(keyTable.packing, {
    begin: ({ target }) => (target instanceof HTMLElement && target.closest('button, input') ? false : begin()),
  });
  return (
    <div className="brief pack">
      <header className="head">
        <div className="grow">
          <p className="date">How long have you?</p>
          <h1>{planSentence(plan, minutes)}</h1>
        </div>
        {plan.taken.length > 0 ? (
          <button type="button" className="btn go" onClick={begin}>
            Begin <Keys keys={keyTable.packing.begin} />
          </button>
        ) : null}
      </header>
      <MinutesField minutes={minutes} onChoose={setMinutes} onEnter={begin} />
      <div className="cols scroll">
        <section className="left" aria-labelledby="in-the-pack">
          <h2 className="h2" id="in-the-pack">
            In the pack {plan.taken.length > 0 ? <span className="n">{plan.taken.length}</span> : null}
          </h2>
          {plan.taken.length > 0 ? (
            <PlannedRows rows={plan.taken} now={facts.now} />
          ) : (
            <p className="none">Closing dates, answers, drafts and unread news would appear here.</p>
          )}
        </section>
        <section className="right" aria-labelledby="left-out">
          <LeftOut plan={plan} more={more} now={facts.now} />
        </section>
      </div>
    </div>
  );
}
