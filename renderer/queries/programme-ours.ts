/* Which dates of the timetable concern this trust. */
import { daysUntil } from '../../shared/dates.ts';
import type { Region } from '../../shared/model/channel.ts';
import type { Revision } from '../../shared/model/draft.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import { momentOf } from './programme-when.ts';

/** Whether a date of the timetable concerns this trust: its own region's, or the whole programme's. */
export const isForUs = ({ region: of }: Milestone, region: Region | null): boolean => of === null || of === region?.id;

/** Whether it is the closing of a draft, which is known more exactly from the draft itself. */
export const isDraftClosing = ({ lane, asks, startsAt }: Milestone, revisions: readonly Revision[]): boolean =>
  lane === 'specifications' &&
  asks &&
  revisions.some(({ closesAt }) => closesAt !== null && daysUntil(closesAt, momentOf(startsAt)) === 0);
