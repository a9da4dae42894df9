/* The changes of a comparison as they are listed: what is asked of a trust first, then numbers and dates, then the rest. */
import { count } from '../dates.ts';
import type { ClauseChange } from '../model/comparison.ts';

/** The groups of the list, in its order. */
export const changeGroups = [
  'Shall and should',
  'Numbers and dates',
  'Wording',
  'Added',
  'Removed',
  'Merged',
  'Split off',
  'Moved',
] as const;
export type ChangeGroup = (typeof changeGroups)[number];

/** Whether it is shown as a change: another number alone is not. */
export const isChange = ({ kind }: Pick<ClauseChange, 'kind'>): boolean => kind !== 'same' && kind !== 'renumbered';

/** The group that a change is listed under; null: it is none. */
export function groupOf({ kind, flags }: Pick<ClauseChange, 'kind' | 'flags'>): ChangeGroup | null {
  switch (kind) {
    case 'same':
    case 'renumbered':
      return null;
    case 'added':
      return 'Added';
    case 'removed':
      return 'Removed';
    case 'merged':
      return 'Merged';
    case 'splitOff':
      return 'Split off';
    case 'moved':
      return 'Moved';
    case 'changed':
    case 'movedAndChanged':
      if (flags.requirement) return 'Shall and should';
      return flags.number || flags.date ? 'Numbers and dates' : 'Wording';
  }
}

/** The groups that hold anything, each in the order of the text. */
export const orderChanges = <C extends Pick<ClauseChange, 'kind' | 'flags'>>(
  changes: readonly C[],
): readonly { readonly name: ChangeGroup; readonly changes: readonly C[] }[] =>
  changeGroups
    .map((name) => ({ name, changes: changes.filter((change) => groupOf(change) === name) }))
    .filter((group) => group.changes.length > 0);

/** The changes in one sentence; `since` says from when or to when ("since draft 0.6"). */
export function summarise(changes: readonly Pick<ClauseChange, 'kind' | 'flags'>[], since = ''): string {
  const when = since === '' ? '' : ` ${since}`;
  const groups = new Map(orderChanges(changes).map(({ name, changes: { length } }) => [name, length]));
  const of = (name: ChangeGroup, words: string): string[] => {
    const found = groups.get(name);
    return found === undefined ? [] : [`${found} ${words}`];
  };
  const moved = changes.filter(({ kind }) => kind === 'moved' || kind === 'movedAndChanged').length;
  const changed = (['Shall and should', 'Numbers and dates', 'Wording'] as const).reduce(
    (sum, name) => sum + (groups.get(name) ?? 0),
    0,
  );
  const first = [...of('Shall and should', 'in shall or should'), ...of('Numbers and dates', 'in numbers or dates')];
  const others = [
    ...of('Added', 'added'),
    ...of('Removed', 'removed'),
    ...of('Merged', 'merged'),
    ...of('Split off', 'split off'),
    ...(moved > 0 ? [`${moved} moved`] : []),
  ];
  if (changed === 0 && others.length === 0) return `No clause has changed${when}.`;
  const head = changed === 0 ? `No clause is reworded${when}` : `${count(changed, 'clause')} changed${when}`;
  return `${[`${head}${first.length > 0 ? `: ${first.join(', ')}` : ''}`, ...(others.length > 0 ? [others.join(', ')] : [])].join('; ')}.`;
}
