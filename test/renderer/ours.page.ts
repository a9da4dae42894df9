/* What the tests of what is ours run in the page: commands and queries, on databases of their own. */
import { addSystem, removeSystem } from '../../renderer/commands/own-systems.ts';
import { setPreference } from '../../renderer/commands/set-preference.ts';
import { openDesk } from '../../renderer/db/desk.ts';
import { openLibrary } from '../../renderer/db/library.ts';
import { readOurs } from '../../renderer/queries/ours.ts';
import { readPreference } from '../../renderer/queries/preferences.ts';
import type { Channel } from '../../shared/model/channel.ts';

const desk = openDesk('ours-desk');
const library = openLibrary('ours-library');

export const add = (names: readonly string[]) => Promise.all(names.map((name) => addSystem({ kind: '', name }, desk)));
export const remove = (name: string) => removeSystem(name, desk);
export const systems = async () => (await readPreference(desk, 'systems')).map(({ name }) => name);
export const settle = (trust: string, region: string | null) =>
  setPreference('profile', { trust, region, name: '', role: '' }, desk);
export const publish = (channel: Channel) => library.channels.put(channel);
export async function look(text: string) {
  const { find, hasNames, roles } = await readOurs(desk, library);
  return { found: find(text), hasNames, roles: [...roles] };
}
