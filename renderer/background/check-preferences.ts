import type { Desk } from '../db/desk.ts';
import { type Preferences, parsePreference } from '../db/preferences.ts';
import { say } from '../state/notice.ts';

/** What the person set, in their words; the rest the app keeps for itself. */
const names: Partial<Record<keyof Preferences, string>> = {
  profile: 'name, post and trust',
  channels: 'channel',
  theme: 'theme',
  singleKeys: 'single keys',
  textSize: 'size of text',
  lineSpacing: 'line spacing',
  typeface: 'typeface',
};

/** At the start: say which choices no longer parse. They stay stored until they are chosen anew, and then beside the new ones. */
export async function checkPreferences(desk: Desk): Promise<void> {
  const rows = await desk.preferences.toArray();
  const unreadable = rows.flatMap(({ name, value }) => {
    const said = names[name];
    return said && !parsePreference(name, value) ? [said] : [];
  });
  if (unreadable.length === 0) return;
  say(`Your ${new Intl.ListFormat('en-GB').format(unreadable)} could not be read whole. Please choose again.`);
}
