import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Receipt } from './receipt.ts';
import { newReference } from './receipt.ts';

/** A submission the office holds: its receipt, and the very bytes it came as. */
export type Submission = Receipt & { readonly body: string };

/** What the office remembers: every submission in the order it came, and the epoch of its sample programme. */
export type Ledger = {
  readonly epoch: Date;
  readonly find: (submissionId: string) => Submission | undefined;
  readonly add: (submission: Omit<Submission, 'reference'>) => Submission;
  readonly all: () => readonly Submission[];
  readonly close: () => void;
};

const schema = `
  CREATE TABLE IF NOT EXISTS submissions (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    submissionId TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    receivedAt TEXT NOT NULL,
    digest TEXT NOT NULL,
    office TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS epoch (moment TEXT NOT NULL);
`;

const columns = 'submissionId, reference, receivedAt, digest, office, body';

/** Open the ledger in a folder, or in memory. The epoch is `now` the first time, and stays so for ever after. */
export function openLedger(folder: string | undefined, now: Date): Ledger {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder === undefined ? ':memory:' : join(folder, 'office.sqlite'));
  database.exec(schema);
  const select = database.prepare(`SELECT ${columns} FROM submissions WHERE submissionId = ?`);
  const list = database.prepare(`SELECT ${columns} FROM submissions ORDER BY place`);
  const insert = database.prepare(`INSERT INTO submissions (${columns}) VALUES (?, ?, ?, ?, ?, ?)`);
  return {
    epoch: rememberEpoch(database, now),
    find: (submissionId) => asSubmission(select.get(submissionId)),
    add: ({ submissionId, receivedAt, digest, office, body }) => {
      const reference = newReference();
      insert.run(submissionId, reference, receivedAt, digest, office, body);
      return { submissionId, reference, receivedAt, digest, office, body };
    },
    all: () => list.all().flatMap((row) => asSubmission(row) ?? []),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

function rememberEpoch(database: DatabaseSync, now: Date): Date {
  const held = database.prepare('SELECT moment FROM epoch').get();
  if (held !== undefined) return new Date(String(held.moment));
  database.prepare('INSERT INTO epoch (moment) VALUES (?)').run(now.toISOString());
  return now;
}

function asSubmission(row: Record<string, unknown> | undefined): Submission | undefined {
  if (row === undefined) return undefined;
  const text = (column: string) => String(row[column]);
  return {
    submissionId: text('submissionId'),
    reference: text('reference'),
    receivedAt: text('receivedAt'),
    digest: text('digest'),
    office: text('office'),
    body: text('body'),
  };
}
