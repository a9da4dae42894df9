/* What a person is told of the desk's two copies. Pure. */
import { count, formatMoment } from '../../../shared/dates.ts';
import type { Trouble } from '../../../shared/journal/compare-copies.ts';
import type { Holding } from '../../../shared/journal/copy-state.ts';
import type { Found } from '../../state/recovery.ts';

/** What was found, in one sentence. */
export const foundWords: Readonly<Record<Trouble, string>> = {
  emptied: 'Pitchside’s database on this computer is empty.',
  unreadable: 'Pitchside’s database on this computer cannot be read.',
  older: 'Pitchside’s database on this computer is an earlier one.',
  other: 'Pitchside’s database on this computer is not the one you last wrote in.',
  differs: 'Pitchside’s database on this computer does not hold what it should.',
};

/** How that can have come about. */
export const reasonWords: Readonly<Record<Trouble, string>> = {
  emptied: 'It was damaged or removed, and a new one was begun in its place.',
  unreadable: 'It is damaged, or another program holds it.',
  older:
    'What was written last is missing from it. An old copy may have been put back, or the computer lost its power.',
  other: 'Its files may have been copied from elsewhere.',
  differs: 'Some of what it holds was changed or lost outside Pitchside.',
};

/** What the second copy is worth. */
export const copyWords = ({ copy }: Found, now: Date): string =>
  copy === null
    ? 'There is no second copy of it that can be read.'
    : `What you write is kept twice. The second copy holds it up to ${formatMoment(copy.savedAt, now)}${
        copy.isCut ? '; what came after that in it is damaged' : ''
      }.`;

/** What of a copy a person counts by. */
export interface CountRow {
  readonly name: string;
  readonly table: string;
}
export const countRows: readonly CountRow[] = [
  { name: 'Highlights, notes and comments', table: 'annotations' },
  { name: 'Responses', table: 'submissions' },
  { name: 'Steps of their sending', table: 'steps' },
  { name: 'Marks of what you read', table: 'readings' },
  { name: 'Settings', table: 'preferences' },
];

/** One number of a copy; a dash where it cannot be read. */
export const countIn = (holding: Pick<Holding, 'counts'> | null, table: string): string =>
  holding === null ? '–' : (holding.counts[table] ?? 0).toLocaleString('en-GB');

/** What now stands. */
export const doneWords = (counts: Holding['counts'], took: number): string =>
  `${count(counts.annotations ?? 0, 'annotation')} and ${count(counts.submissions ?? 0, 'response')} are on this computer, with everything that belongs to them. It took ${secondsWords(took)}.`;

const secondsWords = (milliseconds: number): string =>
  milliseconds < 1000 ? 'less than a second' : `${(milliseconds / 1000).toFixed(1)} seconds`;
