/*
 * Rows of the desk as an earlier version wrote them, made into rows of the next: pure, a row at a time, so that a database, a
 * journal and a backup are all brought up by the same rules. What is there already stays.
 */
import { blankComment } from '../../shared/model/annotation.ts';

/** A row of which nothing is known yet. */
export type Row = Readonly<Record<string, unknown>>;
/** A row of one version as the next has it. */
export type UpgradeRow = (row: Row) => Row;

/** To version 3: what a formal comment and a formal response hold besides. */
export const upgradesTo3: Readonly<Record<string, UpgradeRow>> = {
  annotations: (row) => {
    const { body } = row;
    const isComment = typeof body === 'object' && body !== null && 'type' in body && body.type === 'comment';
    return isComment ? { ...row, body: { ...blankComment, ...body } } : row;
  },
  submissions: (row) => ({ onBehalfOf: null, supersedes: null, ...row }),
};

/** By the version they lead to, in order. */
const upgrades: readonly (readonly [version: number, byTable: Readonly<Record<string, UpgradeRow>>])[] = [
  [3, upgradesTo3],
];

/** A row of a table as an earlier version wrote it, brought up to now. */
export const bringUp = (row: Row, table: string, fromVersion: number): Row =>
  upgrades
    .filter(([version]) => version > fromVersion)
    .reduce((risen, [, byTable]) => byTable[table]?.(risen) ?? risen, row);
