/* What one write of the person's costs, with the second copy and without: on the real desk, one after the other, in turns. */

import Dexie from 'dexie';
import { ask } from '../../renderer/ask.ts';
import { startJournalWriter } from '../../renderer/background/journal-writer.ts';
import { annotate } from '../../renderer/commands/annotate.ts';
import { createCommits } from '../../renderer/db/commits.ts';
import { openDesk } from '../../renderer/db/desk.ts';
import { bindJournal } from '../../renderer/db/journalled.ts';
import { blankComment } from '../../shared/model/annotation.ts';

const newId = (): string => crypto.randomUUID();
const now = (): Date => new Date();

/** So many of each (milliseconds): a comment kept in both copies, and a bare strict `put` of the same row. */
export async function timeWrites(
  times: number,
): Promise<{ readonly journalled: readonly number[]; readonly bare: readonly number[] }> {
  const commits = createCommits();
  const desk = openDesk(`bench-${newId()}`, commits.tell);
  const scratch = new Dexie(`bare-${newId()}`, { chromeTransactionDurability: 'strict' });
  scratch.version(1).stores({ annotations: 'id, target.sourceId, target.passageId, submissionId, modifiedAt' });
  await ask('journal.open', null);
  const writer = startJournalWriter({ desk, commits, ask, newId, tell: () => {} });
  bindJournal(writer.journalled);
  const journalled: number[] = [];
  const bare: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    const kept = await annotate({ desk, now, newId }, { target, body });
    journalled.push(performance.now() - began);
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    const beganBare = performance.now();
    await scratch.table('annotations').put({ ...kept.value });
    bare.push(performance.now() - beganBare);
  }
  writer.stop();
  return { journalled, bare };
}

const body = { ...blankComment, kind: 'problem' as const, text: 'The clause should name who may see the record.' };
const target = {
  kind: 'clause' as const,
  sourceId: 'care-records@0.7',
  sourceTitle: 'Care records 0.7',
  passageId: 'care-records@0.7#access',
  number: '4.2.1',
  heading: 'Access',
  selectors: [],
};
