/* The systems and suppliers that the trust uses. Each change is made to the list as it is kept, so that two in quick succession both count. */
import type { OwnSystem } from '../../shared/model/system.ts';
import { isSameName } from '../../shared/trust/our-names.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { changePreference } from './set-preference.ts';

/** Add a system by its name; one that is there already is left as it is. False, and told, where it cannot be kept. */
export const addSystem = ({ kind, name }: OwnSystem, into: Desk = desk): Promise<boolean> =>
  changePreference(
    'systems',
    (kept) =>
      name.trim() === '' || kept.some((each) => isSameName(each.name, name))
        ? kept
        : [...kept, { kind, name: name.trim() }],
    into,
  );

/** Take the system of this name off the list. False, and told, where that cannot be kept. */
export const removeSystem = (name: string, into: Desk = desk): Promise<boolean> =>
  changePreference('systems', (kept) => kept.filter((each) => each.name !== name), into);
