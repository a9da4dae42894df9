import { summarise } from '../../../shared/compare/order-changes.ts';
import { sinceWords } from './shown-comparison.ts';
import type { Comparing } from './use-shown-comparison.ts';

/** The comparison in one line, at the head of the text; while it is made, and when it failed, it says so in the same place. */
export function ChangesSummary({
  comparing: { base, side, shown, isComparing, tryAgain },
}: {
  readonly comparing: Comparing;
}) {
  if (!base) return null;
  return (
    <p className={`changes-summary ${tryAgain ? 'failed' : ''}`} role="status" data-outside="">
      {isComparing ? `Comparing with draft ${base.label}…` : null}
      {shown ? summarise(shown.list, sinceWords(side, base)) : null}
      {tryAgain
        ? `Draft ${base.label} could not be compared with this one. The text below is whole, without its changes.`
        : null}
    </p>
  );
}
