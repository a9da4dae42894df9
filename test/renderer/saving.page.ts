/* What the tests of small savings run in the page: preferences and marks, on a desk of their own that can be full. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { checkPreferences } from '../../renderer/background/check-preferences.ts';
import { setPreference } from '../../renderer/commands/set-preference.ts';
import { star } from '../../renderer/commands/star.ts';
import { FaultBoundary } from '../../renderer/components/fault-boundary.tsx';
import { type Desk, openDesk, type PreferenceRow } from '../../renderer/db/desk.ts';
import type { Preferences } from '../../renderer/db/preferences.ts';
import { readPreference } from '../../renderer/queries/preferences.ts';
import { useAnswer } from '../../renderer/queries/use-answer.ts';
import { useNotice } from '../../renderer/state/notice.ts';

let desk: Desk = openDesk('unnamed');

/** Use the desk of that name from now on. */
export function use(name: string): void {
  desk = openDesk(name);
  useNotice.setState({ notice: null });
}

/** Write a row as another version of the app might have. */
export const putRow = async (name: string, value: unknown): Promise<void> => {
  await desk.preferences.put({ name, value } as unknown as PreferenceRow);
};
export const rows = (): Promise<unknown[]> => desk.preferences.toArray();
export const profile = (): Promise<Preferences['profile']> => readPreference(desk, 'profile');
export const setProfile = (value: Preferences['profile']): Promise<boolean> => setPreference('profile', value, desk);
export const check = (): Promise<void> => checkPreferences(desk);
export const said = (): string | null => useNotice.getState().notice?.text ?? null;

/** From now on nothing can be written. */
export function fillDisk(): void {
  const refuse = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  desk.readings.hook('creating', refuse);
  desk.preferences.hook('creating', refuse);
}
export const starItem = (id: string): Promise<void> => star(id, true, new Date(), desk);

/** What a component shows while what it asks about changes: each drawing as "asked: answered". */
export async function drawingsOf(asked: readonly string[]): Promise<readonly string[]> {
  const drawn: string[] = [];
  const Shown = ({ about }: { readonly about: string }) => {
    const answer = useAnswer(about, async () => about);
    drawn.push(`${about}: ${answer}`);
    return null;
  };
  const root = createRoot(document.createElement('div'));
  for (const about of asked) {
    root.render(createElement(Shown, { about }));
    while (!drawn.at(-1)?.endsWith(`: ${about}`)) await new Promise(requestAnimationFrame);
  }
  root.unmount();
  return drawn;
}

/** The words of a window in which the screen called `faulty` throws, at each place gone to. */
export async function wordsAt(places: readonly string[], faulty: string): Promise<readonly string[]> {
  const into = document.createElement('div');
  const root = createRoot(into, { onCaughtError: () => {} });
  const Screen = ({ name }: { readonly name: string }) => {
    if (name === faulty) throw new Error('not a tree');
    return createElement('p', null, name);
  };
  const words: string[] = [];
  for (const at of places) {
    root.render(createElement(FaultBoundary, { at }, createElement(Screen, { name: at })));
    await drawn();
    words.push(into.querySelector('h2, p')?.textContent ?? '');
  }
  root.unmount();
  return words;
}

/** Resolves when what was asked to be drawn before has been. */
const drawn = async (): Promise<void> => {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
};
