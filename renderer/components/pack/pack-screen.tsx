/* The pack: choose the minutes, see what fits, begin; then how far it is; then what was done and what waits. */

import { presentOf } from '../../../shared/pack/steps.ts';
import { useBriefingFacts } from '../../queries/briefing-facts.ts';
import { usePack } from '../../queries/pack.ts';
import { useSinceLastLook } from '../briefing/visit.ts';
import { PackChooser } from './pack-chooser.tsx';
import { PackEnd } from './pack-end.tsx';
import { PackProgress } from './pack-progress.tsx';

/** The pack as it stands. */
export function PackScreen() {
  const pack = usePack();
  const facts = useBriefingFacts(useSinceLastLook());
  // A plan made before it is known how long the drafts are would change under the person's hands.
  if (pack === undefined || !facts?.isMeasured) {
    return (
      <div className="brief">
        <p className="said" role="status">
          Opening the pack…
        </p>
      </div>
    );
  }
  if (!pack) return <PackChooser facts={facts} />;
  return presentOf(pack) ? <PackProgress pack={pack} now={facts.now} /> : <PackEnd pack={pack} facts={facts} />;
}
