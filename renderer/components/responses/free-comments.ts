/* The two lawful ways to change what is locked: take it back while it waits, or write a new version of what was sent. */
import type { Submission } from '../../../shared/model/submission.ts';
import { here } from '../../commands/annotation-ports.ts';
import { keepOrSay } from '../../commands/keep-or-say.ts';
import { putNewVersionAway, supersedeSubmission, takeNewVersionUp } from '../../commands/supersede-submission.ts';
import { withdrawSubmission } from '../../commands/withdraw-submission.ts';
import { say } from '../../state/notice.ts';
import { adjust } from '../../state/places.ts';

/** Take back a submission that has not left; what came of it is told. */
export async function pullBack({ id, sourceId, title }: Submission): Promise<void> {
  const isBack = await keepOrSay(() => withdrawSubmission(id));
  if (isBack === null) return;
  if (!isBack) return say('It has left already, or is leaving now; it cannot be pulled back.');
  adjust({ screen: 'responses', sourceId, submissionId: null });
  say(`Pulled back. Your comments on ${title} can be edited again`);
}

/** Begin a new version of what was sent; what came of it is told. */
export async function writeNewVersion({ id, sourceId }: Submission): Promise<void> {
  const begun = await supersedeSubmission(here, id);
  if (!begun.ok) return say(refusal(begun.error));
  adjust({ screen: 'responses', sourceId, submissionId: null });
  say('A new version is begun, with the comments that were sent. Until you send it, the old one stands.');
}

/** Give up the new version being written on a source; it can be brought back. */
export async function giveUpNewVersion(sourceId: string): Promise<void> {
  const away = await putNewVersionAway(here, sourceId);
  if (!away.ok) return say(refusal(away.error));
  const { value } = away;
  if (value === null) return;
  say('The new version is put away. What was sent stands.', () => void bringBack(value));
}

async function bringBack(away: Parameters<typeof takeNewVersionUp>[1]): Promise<void> {
  const back = await takeNewVersionUp(here.desk, away);
  if (!back.ok) say(refusal(back.error));
}

const refusal = (failure: { readonly kind: string; readonly detail?: string }): string =>
  failure.kind === 'conflict' && failure.detail
    ? failure.detail
    : 'It could not be saved on this computer. Free some disk space, then try again.';
