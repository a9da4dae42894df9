/* Tells main how the person wants spelling checked, and keeps the words that they add. */
import { liveQuery } from 'dexie';
import type { Ask } from '../../shared/ipc/contract.ts';
import type { hear as Hear } from '../ask.ts';
import { setPreference } from '../commands/set-preference.ts';
import type { Desk } from '../db/desk.ts';
import { readPreference } from '../queries/preferences.ts';
import { say } from '../state/notice.ts';

/** Follow the person's choice from now on. */
export function followSpelling({
  desk,
  ask,
  hear,
}: {
  readonly desk: Desk;
  readonly ask: Ask;
  readonly hear: typeof Hear;
}): void {
  liveQuery(async () => ({
    isOn: await readPreference(desk, 'checksSpelling'),
    ownWords: [...(await readPreference(desk, 'ownWords'))],
  })).subscribe((state) => void ask('spelling.set', state));
  hear('spelling.learn', ({ word }) => void learn(desk, word));
}

async function learn(desk: Desk, word: string): Promise<void> {
  const before = await readPreference(desk, 'ownWords');
  if (!(await setPreference('ownWords', [...new Set([...before, word])], desk))) return;
  say(`“${word}” is in your dictionary`, () => void forget(desk, word));
}

const forget = async (desk: Desk, word: string): Promise<boolean> =>
  setPreference(
    'ownWords',
    (await readPreference(desk, 'ownWords')).filter((each) => each !== word),
    desk,
  );
