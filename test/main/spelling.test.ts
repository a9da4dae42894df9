import { afterAll, describe, expect, test } from 'vitest';
import { contextMenuTemplate, type Pointed } from '../../main/context-menu.ts';
import { isWordToCheck } from '../../main/spelling/is-word-to-check.ts';
import { createSpeller } from '../../main/spelling/speller.ts';

const failures: unknown[] = [];
const speller = createSpeller(new URL('../../main/spelling/spelling-worker.ts', import.meta.url), (cause) =>
  failures.push(cause),
);
afterAll(() => speller.close());

describe('spelling', () => {
  test('is British, knows the words that the person added, and is silent when it is off', async () => {
    const words = [
      'organisation',
      'organization',
      'colour',
      'color',
      'programme',
      'recieve',
      'Pennine',
      'FHIR',
      'v2',
      'trust’s',
    ];
    expect(await speller.misspelt(words)).toEqual([]);
    speller.set({ isOn: true, ownWords: ['pennine'] });
    expect(await speller.misspelt(words)).toEqual(['organization', 'color', 'recieve']);
    expect((await speller.suggest('recieve'))[0]).toBe('receive');
    expect(failures).toEqual([]);
  }, 20_000);

  test('of a worker that cannot begin no word is called misspelt, and that is told', async () => {
    const told: unknown[] = [];
    const broken = createSpeller(new URL('nowhere.ts', import.meta.url), (cause) => told.push(cause));
    broken.set({ isOn: true, ownWords: [] });
    expect(await broken.misspelt(['recieve'])).toEqual([]);
    expect(told).toHaveLength(1);
  });

  test.each([
    ['record', true],
    ['trust’s', true],
    ['re-attach', true],
    ['a', false],
    ['FHIR', false],
    ['SNOMED', false],
    ['McKay', false],
    ['10th', false],
    ['care-0.7.html', false],
    ['x'.repeat(41), false],
  ])('%s is a word to check: %s', (word, is) => {
    expect(isWordToCheck(word)).toBe(is);
  });
});

describe('the menu of the right button', () => {
  const nothing: Pointed = {
    isEditable: false,
    selectionText: '',
    misspelledWord: '',
    linkURL: '',
    editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
  };
  const names = (pointed: Partial<Pointed>, suggestions: readonly string[] = []) =>
    contextMenuTemplate({ ...nothing, ...pointed }, suggestions, {
      replace: () => {},
      learn: () => {},
      copyText: () => {},
    }).flatMap(({ label, role }) => label ?? role ?? []);

  test.each([
    ['on nothing', {}, [], []],
    ['on selected words', { selectionText: 'words' }, [], ['copy']],
    ['on a web link', { linkURL: 'https://office.example/' }, [], ['Copy link']],
    ['on a link of another kind', { linkURL: 'app://pitchside/' }, [], []],
    ['in a field', { isEditable: true }, [], ['cut', 'copy', 'paste', 'selectAll']],
    [
      'on a misspelt word',
      { isEditable: true, misspelledWord: 'recieve' },
      ['receive', 'relieve'],
      ['receive', 'relieve', 'Add to dictionary', 'cut', 'copy', 'paste', 'selectAll'],
    ],
    [
      'on a word that nothing is like',
      { isEditable: true, misspelledWord: 'xq' },
      [],
      ['No suggestions', 'Add to dictionary', 'cut', 'copy', 'paste', 'selectAll'],
    ],
  ] as const)('%s', (_, pointed, suggestions, expected) => {
    expect(names(pointed, suggestions)).toEqual(expected);
  });
});
