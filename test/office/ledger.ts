import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Receipt } from './receipt.ts';
import { newReference } from './receipt.ts';

/**
 * A submission the office holds: its receipt, and the very bytes it came as. `supersededBy`: the reference of the one that has
 * replaced it; both are held for ever.
 */
export type Submission = Receipt & { readonly body: string; readonly supersededBy: string | null };

/** A submission that comes in. `replaces`: the id of an earlier one, which it says it replaces. */
export type Incoming = Omit<Receipt, 'reference' | 'supersedes'> & {
  readonly body: string;
  readonly replaces: string | null;
};

/** What the office remembers: every submission in the order it came, and the epoch of its sample programme. */
export type Ledger = {
  readonly epoch: Date;
  readonly find: (submissionId: string) => Submission | undefined;
  readonly add: (submission: Incoming) => Submission;
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
  CREATE TABLE IF NOT EXISTS supersessions (
    submissionId TEXT PRIMARY KEY,
    supersedes TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS epoch (moment TEXT NOT NULL);
`;

const columns = 'submissionId, reference, receivedAt, digest, office, body';
const held = `
  SELECT ${columns},
    (SELECT old.reference FROM supersessions JOIN submissions AS old ON old.submissionId = supersessions.supersedes
      WHERE supersessions.submissionId = submissions.submissionId) AS supersedes,
    (SELECT new.reference FROM supersessions JOIN submissions AS new ON new.submissionId = supersessions.submissionId
      WHERE supersessions.supersedes = submissions.submissionId ORDER BY new.place DESC LIMIT 1) AS supersededBy
  FROM submissions
`;

/** Open the ledger in a folder, or in memory. The epoch is `now` the first time, and stays so for ever after. */
export function openLedger(folder: string | undefined, now: Date): Ledger {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder === undefined ? ':memory:' : join(folder, 'office.sqlite'));
  database.exec(schema);
  const select = database.prepare(`${held} WHERE submissionId = ?`);
  const list = database.prepare(`${held} ORDER BY place`);
  const insert = database.prepare(`INSERT INTO submissions (${columns}) VALUES (?, ?, ?, ?, ?, ?)`);
  const supersede = database.prepare('INSERT INTO supersessions (submissionId, supersedes) VALUES (?, ?)');
  const find = (submissionId: string) => asSubmission(select.get(submissionId));
  return {
    epoch: rememberEpoch(database, now),
    find,
    add: ({ submissionId, receivedAt, digest, office, body, replaces }) => {
      const reference = newReference();
      const old = replaces === null ? undefined : find(replaces);
      insert.run(submissionId, reference, receivedAt, digest, office, body);
      if (old) supersede.run(submissionId, old.submissionId);
      return {
        ...{ submissionId, reference, receivedAt, digest, office, body, supersededBy: null },
        ...(old ? { supersedes: old.reference } : {}),
      };
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
    ...(row.supersedes === null ? {} : { supersedes: text('supersedes') }),
    supersededBy: row.supersededBy === null ? null : text('supersededBy'),
  };
}
