/* Settling from the screen: the decision is written down, said, and can be undone. */
import { count } from '../../../shared/dates.ts';
import type { Failure } from '../../../shared/failure.ts';
import { failureWords } from '../../../shared/failure-words.ts';
import type { Decision } from '../../../shared/model/carrying.ts';
import { here } from '../../commands/annotation-ports.ts';
import { type Settled, settleComments, unsettleComments } from '../../commands/settle-comment.ts';
import type { Triage } from '../../queries/triage.ts';
import { say } from '../../state/notice.ts';
import { editedBody, footholdOf, type Spot, type TriageView } from './triage-view.ts';

/** Settle one comment. `spot`: other words than those it was carried to. Answers what came of it, or null after saying why nothing did. */
export async function settleOne(
  triage: Triage,
  view: TriageView,
  choice: Decision['choice'],
  spot: Spot | null = view.spot,
): Promise<Settled | null> {
  const settled = await settle(triage, [view], choice, spot);
  return settled?.[0] ?? null;
}

/** Keep every one of these, all or none. */
export const keepAll = (triage: Triage, views: readonly TriageView[]): Promise<readonly Settled[] | null> =>
  settle(triage, views, 'keep');

async function settle(
  triage: Triage,
  views: readonly TriageView[],
  choice: Decision['choice'],
  spot?: Spot | null,
): Promise<readonly Settled[] | null> {
  const settled = await settleComments(
    here,
    views.map((view) => {
      const at = spot === undefined ? view.spot : spot;
      const body = choice === 'edit' ? editedBody(view) : null;
      return { carryId: view.item.carry.id, choice, at: at && footholdOf(triage, at), body };
    }),
  );
  if (!settled.ok) {
    sayFailure(settled.error);
    return null;
  }
  const before = views.map(({ item }) => item.carry);
  const isPrivate = views.some(({ item }) => item.annotation.body.type !== 'comment');
  const words = isPrivate ? privateWords(triage, choice, settled.value) : settledWords(triage, choice, settled.value);
  say(words, () => {
    void unsettleComments(here, settled.value, before).then((undone) => {
      if (!undone.ok) sayFailure(undone.error);
    });
  });
  return settled.value;
}

function sayFailure(failure: Failure): void {
  const { what, next } = failureWords(failure, 'This computer');
  say(failure.kind === 'conflict' ? `Nothing was changed. ${failure.detail}` : `${what} ${next}`);
}

/** What is said of a private one: that it stays so. */
function privateWords({ revision }: Triage, choice: Decision['choice'], settled: readonly Settled[]): string {
  const { draftTitle, label } = revision;
  if (choice === 'putAway') return 'Put away. It stays where it was written';
  const isBrought = settled.some(({ successor }) => successor !== null);
  const done = choice === 'reattach' ? 'Re-attached' : 'Kept';
  return isBrought ? `${done} on ${draftTitle} ${label}. Only you see it` : 'Kept as it is, where it was written';
}

function settledWords({ revision }: Triage, choice: Decision['choice'], settled: readonly Settled[]): string {
  const { draftTitle, label } = revision;
  const moved = settled.filter(({ successor }) => successor !== null).length;
  if (settled.length > 1)
    return `${count(settled.length, 'comment')} kept. They count in your response to ${draftTitle} ${label}`;
  const counts = moved > 0 ? `It counts in your response to ${draftTitle} ${label}` : null;
  switch (choice) {
    case 'keep':
      return counts ? `Kept. ${counts}` : 'Kept as it is, where it was written';
    case 'edit':
      return counts ? `Ready to be edited. ${counts}` : 'Nothing to edit it against';
    case 'reattach':
      return counts ? `Re-attached. ${counts}` : 'Re-attached';
    case 'putAway':
    case 'withdraw':
      return 'Withdrawn. It stays in your history';
    case 'resolved':
      return `Resolved by ${label}. It stays in your history`;
  }
}
