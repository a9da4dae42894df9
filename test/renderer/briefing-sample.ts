/* Rows as the library and the desk hold them, for tests: only what a test says is its own. */

import type { EntryHead, KeptRevision } from '../../renderer/db/library.ts';
import type { BriefingFacts } from '../../renderer/queries/briefing.ts';
import type { TimetableDate } from '../../renderer/queries/programme-dates.ts';
import type { Region } from '../../shared/model/channel.ts';

const channelId = 'https://office.example/channel.json';

/** Tuesday 14 October 2003, 14:12, wherever the test runs. */
export const now = new Date(2003, 9, 14, 14, 12);

/** A day of that autumn; its months may run over. */
export const onDay = (day: number, hour = 9): string => new Date(2003, 9, day, hour).toISOString();

export const northmoor: Region = {
  id: 'northmoor',
  name: 'Northmoor',
  office: 'Northmoor office',
  trustCount: 19,
  trusts: [],
};

export const entryHead = (own: Partial<EntryHead> & { readonly id: string }): EntryHead => ({
  channelId,
  sourceId: 'programme',
  sourceTitle: 'Programme office',
  region: null,
  title: `Item ${own.id}`,
  summary: '',
  author: null,
  url: null,
  publishedAt: onDay(14),
  arrivedAt: own.publishedAt ?? onDay(14),
  updatedAt: null,
  categories: [],
  images: [],
  minutes: 2,
  digest: 'x',
  unreadable: null,
  ...own,
});

export const revision = (own: Partial<KeptRevision> & Pick<KeptRevision, 'draftTitle' | 'label'>): KeptRevision => {
  const draftId = own.draftTitle.toLowerCase().replaceAll(' ', '-');
  return {
    id: `${draftId}@${own.label}`,
    draftId,
    channelId,
    summary: '',
    predecessor: null,
    status: 'draft for comment',
    publishedAt: onDay(1),
    arrivedAt: own.publishedAt ?? onDay(1),
    closesAt: null,
    url: null,
    documentUrl: `https://office.example/${draftId}-${own.label}.html`,
    mediaType: 'text/html',
    document: { status: 'awaited' },
    ...own,
  };
};

export const milestone = (own: Partial<TimetableDate> & Pick<TimetableDate, 'title' | 'startsAt'>): TimetableDate => ({
  id: own.title,
  key: own.title,
  movedAt: null,
  lane: 'region',
  region: 'northmoor',
  endsAt: null,
  was: null,
  certainty: 'fixed',
  asks: false,
  ...own,
});

export const facts = (own: Partial<BriefingFacts> = {}): BriefingFacts => ({
  now,
  since: onDay(13, 17),
  changed: [],
  region: northmoor,
  named: new Map(),
  revisions: [],
  timetable: [],
  written: [],
  lookAgain: [],
  answered: [],
  held: [],
  paused: [],
  broken: [],
  isWhole: true,
  unread: [],
  opened: new Set(),
  minutes: new Map(),
  isMeasured: true,
  putOff: new Map(),
  ...own,
});
