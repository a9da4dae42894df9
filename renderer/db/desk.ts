/*
 * The desk is the person's: what they wrote, sent, read and chose. Sync never touches it, and every commit is on disk
 * before it is called saved (`strict`). Its name is fixed for ever.
 */
import Dexie, { type EntityTable } from 'dexie';
import type { Ledger } from '../../shared/journal/copy-state.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Carry } from '../../shared/model/carrying.ts';
import type { PutOff } from '../../shared/model/put-off.ts';
import type { Response } from '../../shared/model/response.ts';
import type { Delivery, Submission } from '../../shared/model/submission.ts';
import { type HearCommit, journalCommits } from './journalling.ts';
import type { Preferences } from './preferences.ts';
import { type Row, type UpgradeRow, upgradesTo3 } from './upgrade-rows.ts';

/** What a person has done with something to read: `id` is an entry's, a clause's or a revision's. */
export interface Reading {
  readonly id: string;
  readonly readAt: string | null;
  readonly starredAt: string | null;
  /** In a revision: the clause that was at the top when they left it. */
  readonly clauseId: string | null;
}

/** One step of a submission's journey, kept for ever. */
export interface DeliveryStep {
  readonly id: number;
  readonly submissionId: string;
  readonly at: string;
  readonly event: string;
  readonly delivery: Delivery;
}

/** A preference by its name. */
export type PreferenceRow = {
  [N in keyof Preferences]: { readonly name: N; readonly value: Preferences[N] };
}[keyof Preferences];

export interface Desk extends Dexie {
  readonly annotations: EntityTable<Annotation, 'id'>;
  readonly submissions: EntityTable<Submission, 'id'>;
  readonly steps: EntityTable<DeliveryStep, 'id'>;
  readonly readings: EntityTable<Reading, 'id'>;
  readonly preferences: EntityTable<PreferenceRow, 'name'>;
  readonly carries: EntityTable<Carry, 'id'>;
  readonly responses: EntityTable<Response, 'sourceId'>;
  readonly putOffs: EntityTable<PutOff, 'id'>;
  readonly ledger: EntityTable<Ledger, 'id'>;
}

/** Open the desk (made on first use). `hear` is told of each committed transaction; see `journalling.ts`. */
export function openDesk(name = 'pitchside-desk', hear: HearCommit = () => {}): Desk {
  const desk = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Desk; // the tables are declared by stores() below
  desk.version(1).stores({
    annotations: 'id, target.sourceId, target.passageId, submissionId, modifiedAt',
    submissions: 'id, &sequence, sourceId, delivery.status',
    steps: '++id, submissionId',
    readings: 'id, readAt, starredAt',
    preferences: 'name',
  });
  // Where annotations went in later revisions. A table more; what was there stays as it is.
  desk.version(2).stores({ carries: 'id, annotationId, revisionId' });
  // What a formal response holds besides: see `upgrade-rows.ts`.
  desk
    .version(3)
    .stores({ responses: 'sourceId' })
    .upgrade(async (transaction) => {
      for (const [name, upgrade] of Object.entries(upgradesTo3)) {
        await transaction.table(name).toCollection().modify(writeOver(upgrade));
      }
    });
  // Which line of changes this desk is on, and how far: what its second copy is compared with.
  desk.version(4).stores({ ledger: 'id' });
  // What the person put off in the briefing.
  desk.version(5).stores({ putOffs: 'id' });
  journalCommits(desk, { hear, newId: () => crypto.randomUUID() });
  return desk;
}

const writeOver =
  (upgrade: UpgradeRow) =>
  (row: Row, slot: { value: Row }): void => {
    slot.value = upgrade(row);
  };
