import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { changeReading } from './change-reading.ts';

/** Mark something to read as read, or as not read. The first time it was read stands. */
export const markRead = (id: string, isRead: boolean, at: Date = new Date(), into: Desk = desk): Promise<void> =>
  changeReading(into, id, (reading) => ({ ...reading, readAt: isRead ? (reading.readAt ?? at.toISOString()) : null }));
