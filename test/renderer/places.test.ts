/* Where the window is, the way back, and the keys that lead elsewhere. */
import { beforeEach, expect, test } from 'vitest';
import { actionOf } from '../../renderer/components/frame/window-keys.ts';
import { say, useNotice } from '../../renderer/state/notice.ts';
import { usePalette } from '../../renderer/state/palette.ts';
import { adjust, front, go, goBack, goForward, openScreen, usePlaces } from '../../renderer/state/places.ts';

beforeEach(() => {
  usePlaces.setState({ current: front.briefing, past: [], ahead: [] });
  usePalette.setState({ isOpen: false });
});
const current = () => usePlaces.getState().current;

const item = { screen: 'news', tab: 'starred', entryId: 'a' } as const;

test('opening the screen that is open changes nothing, and makes no step to come back from', () => {
  go(item);
  openScreen('news');
  expect(current()).toEqual(item);
  expect(usePlaces.getState().past).toEqual([front.briefing]);
});

test('going where one is makes no step', () => {
  go(item);
  go({ ...item });
  expect(usePlaces.getState().past).toHaveLength(1);
});

test('what ends after its screen was left does not pull the person back', () => {
  go(front.responses);
  go(front.programme);
  adjust({ screen: 'responses', sourceId: null, submissionId: 'late' });
  expect(current()).toEqual(front.programme);
});

test('back and forward come to the item that was selected', () => {
  go(front.news);
  adjust(item);
  go(front.programme);
  goBack();
  expect(current()).toEqual(item);
  goForward();
  expect(current()).toEqual(front.programme);
});

const press = (key: string, own: Partial<Parameters<typeof actionOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...own,
});
const open = { isTyping: false, isCovered: false };

test('Ctrl and a number opens a screen, whether typing or not, but not under a dialog', () => {
  actionOf(press('2', { ctrlKey: true }), { ...open, isTyping: true })?.();
  expect(current().screen).toBe('news');
  expect(actionOf(press('1', { ctrlKey: true }), { ...open, isCovered: true })).toBe(null);
});

test('AltGr, which is Ctrl with Alt, only types', () => {
  expect(actionOf(press('2', { ctrlKey: true, altKey: true }), { ...open, isTyping: true })).toBe(null);
});

test('Alt with an arrow goes back, but moves by words in a text', () => {
  go(front.news);
  expect(actionOf(press('ArrowLeft', { altKey: true }), { ...open, isTyping: true })).toBe(null);
  actionOf(press('ArrowLeft', { altKey: true }), open)?.();
  expect(current()).toEqual(front.briefing);
});

test('Ctrl+K opens the field with caps lock on, too', () => {
  actionOf(press('K', { ctrlKey: true }), open)?.();
  expect(usePalette.getState().isOpen).toBe(true);
});

test('Ctrl+Z undoes what the notice offers; in a text, and with Shift, it is the text’s own', () => {
  let undone = 0;
  say('Deleted', () => {
    undone += 1;
  });
  expect(actionOf(press('z', { ctrlKey: true }), { ...open, isTyping: true })).toBe(null);
  expect(actionOf(press('Z', { ctrlKey: true, shiftKey: true }), open)).toBe(null);
  actionOf(press('z', { ctrlKey: true }), open)?.();
  expect(undone).toBe(1);
  expect(useNotice.getState().notice).toBe(null);
});
