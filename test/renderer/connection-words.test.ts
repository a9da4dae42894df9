import { expect, test } from 'vitest';
import { type ConnectionFacts, connectionLine, savedOnceWords } from '../../renderer/queries/connection-words.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Source } from '../../shared/model/source.ts';

const now = new Date(2003, 9, 14, 14, 30);
const source = (id: string, failure: Failure | null): Source => ({
  id: `https://office.example/${id}`,
  channelId: 'https://office.example/channel.json',
  kind: 'news',
  title: id,
  checkedAt: now.toISOString(),
  answeredAt: null,
  failure,
});
const line = (own: Partial<ConnectionFacts>) =>
  connectionLine(
    {
      isOnline: true,
      isSyncing: false,
      storageTrouble: null,
      journalTrouble: null,
      syncFailure: null,
      syncedAt: new Date(2003, 9, 14, 14, 10).toISOString(),
      sources: [source('a', null), source('b', null)],
      waiting: { going: 0, held: 0 },
      ...own,
    },
    now,
  );

const gone: Failure = { kind: 'missing', status: 404 };

test('a second copy that cannot be written is told, with what the first copy holds', () => {
  const journalTrouble: Failure = { kind: 'file', trouble: 'full', detail: 'ENOSPC' };
  expect(line({ journalTrouble })).toEqual({
    state: 'broken',
    headline: 'Kept on this computer once, not twice.',
    detail: 'The second copy could not be written: the disk is full. Pitchside will try again by itself.',
  });
  expect(savedOnceWords(journalTrouble)).toBe(
    'Saved here, but not in the second copy: the disk is full. Pitchside will try again by itself.',
  );
});

test('what is not known yet is not said', () => {
  expect(line({ syncedAt: undefined, sources: undefined, waiting: undefined })).toEqual({
    state: 'online',
    headline: '',
    detail: '',
  });
});

test('offline is said only of no network, not of sources that all fail on one', () => {
  expect(line({ isOnline: false }).headline).toBe('Offline. As of 14:10.');
  expect(line({ sources: [source('a', { kind: 'offline' })] }).state).toBe('offline');
  expect(line({ sources: [source('a', gone), source('b', { kind: 'portal', url: '' })] })).toEqual({
    state: 'broken',
    headline: 'As of 14:10.',
    detail: 'No source reached',
  });
});

test('what waits is said beside what is broken', () => {
  expect(line({ sources: [source('a', gone), source('b', null)], waiting: { going: 2, held: 0 } }).detail).toBe(
    '2 waiting to go. 1 source not reached',
  );
});

test('what was refused does not wait to go', () => {
  expect(line({ waiting: { going: 0, held: 1 } }).detail).toBe('1 not sent');
  expect(line({ waiting: { going: 2, held: 1 } }).detail).toBe('2 waiting to go, 1 not sent');
  expect(line({ waiting: { going: 0, held: 0 } }).detail).toBe('Nothing waiting to go');
});

test('a source that a person stopped is not called broken', () => {
  expect(line({ sources: [source('a', { kind: 'stopped' })] }).state).toBe('online');
});

test('a full disk is said with what to do, network or none', () => {
  expect(line({ storageTrouble: 'full', isOnline: false })).toEqual({
    state: 'broken',
    headline: 'Could not be kept: the disk is full.',
    detail: 'Free some space, then sync again.',
  });
});
