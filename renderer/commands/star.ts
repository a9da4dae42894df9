import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { changeReading } from './change-reading.ts';

/** Star something to read, or take its star away. */
export const star = (id: string, isStarred: boolean, at: Date = new Date(), into: Desk = desk): Promise<void> =>
  changeReading(into, id, (reading) => ({
    ...reading,
    starredAt: isStarred ? (reading.starredAt ?? at.toISOString()) : null,
  }));
