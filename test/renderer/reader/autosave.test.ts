import { expect, test } from 'vitest';
import { newAutosave, type SaveState } from '../../../renderer/reader/autosave.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** An autosave whose pause ends, and whose disk answers, when the test says so. */
function begin() {
  const writes: { readonly value: string; readonly answer: (result: Result<null>) => void }[] = [];
  const states: SaveState['status'][] = [];
  let pausing: (() => void) | null = null;
  const autosave = newAutosave<string>({
    write: (value) => new Promise((answer) => writes.push({ value, answer })),
    changed: ({ status }) => states.push(status),
    wait: (run) => {
      pausing = run;
      return () => {
        pausing = null;
      };
    },
  });
  return { autosave, writes, states, pauseEnds: () => pausing?.() };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('typing is saved once it pauses, not with every key', async () => {
  const { autosave, writes, states, pauseEnds } = begin();
  autosave.change('a');
  autosave.change('ab');
  expect(writes).toEqual([]);
  pauseEnds();
  expect(writes.map(({ value }) => value)).toEqual(['ab']);
  writes[0]?.answer(ok(null));
  await settled();
  expect(states.at(-1)).toBe('saved');
});

test('what is typed during a save is saved after it, never beside it', async () => {
  const { autosave, writes, pauseEnds } = begin();
  autosave.change('one');
  pauseEnds();
  autosave.change('two');
  pauseEnds();
  expect(writes.map(({ value }) => value)).toEqual(['one']);
  writes[0]?.answer(ok(null));
  await settled();
  expect(writes.map(({ value }) => value)).toEqual(['one', 'two']);
});

test('a failed save keeps the words, and a later one takes them along', async () => {
  const { autosave, writes, states, pauseEnds } = begin();
  autosave.change('words');
  pauseEnds();
  writes[0]?.answer(fail({ kind: 'storage', detail: 'full' }));
  await settled();
  expect(states.at(-1)).toBe('failed');
  const flushed = autosave.flush();
  expect(writes.at(-1)?.value).toBe('words');
  writes.at(-1)?.answer(ok(null));
  expect(await flushed).toBe(true);
  expect(states.at(-1)).toBe('saved');
});

test('flushing saves without waiting, and says so when it could not', async () => {
  const { autosave, writes } = begin();
  autosave.change('words');
  const flushed = autosave.flush();
  writes[0]?.answer(fail({ kind: 'storage', detail: 'full' }));
  expect(await flushed).toBe(false);
});

test('with nothing new to save, flushing writes nothing', async () => {
  const { autosave, writes } = begin();
  expect(await autosave.flush()).toBe(true);
  expect(writes).toEqual([]);
});
