/* Editing a proposed wording in place, as a person types in a real Chromium. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyEdit, editOf } from '../../../renderer/reader/wording-edit.ts';
import { type LoadedPage, type RendererBrowser, startRendererBrowser } from '../../support/renderer-page.ts';

describe('one edit', () => {
  test.for<readonly [string, string, readonly [number, number], string | null, string]>([
    ['types', 'insertText', [7, 7], 'x', 'within x'],
    ['types over', 'insertText', [0, 6], 'in', 'in '],
    ['breaks the line', 'insertParagraph', [6, 6], null, 'within\n '],
    ['deletes what is marked', 'deleteByCut', [0, 7], null, ''],
    ['deletes backwards over struck words', 'deleteContentBackward', [6, 6], null, 'withi '],
    ['deletes forwards over struck words', 'deleteContentForward', [0, 0], null, 'ithin '],
    ['deletes nothing before the first word', 'deleteContentBackward', [0, 0], null, 'within '],
    ['pastes nothing', 'insertFromPaste', [0, 0], null, 'within '],
    ['makes nothing bold', 'formatBold', [0, 6], null, 'within '],
  ])('%s', ([, type, [start, end], data, after]) => {
    const edit = editOf('within ', type, { start, end }, data);
    expect(edit ? applyEdit('within ', edit) : 'within ').toBe(after);
  });

  test('a deletion never leaves half a character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '👩‍⚕️', 'é', '\n', ' '), { minLength: 1 }), (characters) => {
        const value = characters.join('');
        const at = { start: value.length, end: value.length };
        const edit = editOf(value, 'deleteContentBackward', at, null);
        expect(edit && applyEdit(value, edit)).toBe(characters.slice(0, -1).join(''));
      }),
    );
  });
});

describe('the field', () => {
  type Page = LoadedPage<typeof import('./wording.page.ts')>;
  let browser: RendererBrowser;
  let loaded: Page;
  beforeAll(async () => {
    browser = await startRendererBrowser((name) => {
      throw new Error(`nobody should ask ${name}`);
    });
    loaded = await browser.open(new URL('./wording.page.ts', import.meta.url));
  });
  afterAll(() => browser?.close());
  const show = async (quoted: string) => {
    await loaded.call('show', quoted);
    await loaded.page.getByRole('textbox', { name: 'Proposed wording' }).and(loaded.page.locator(':focus')).waitFor();
    return loaded.page.keyboard;
  };

  test('takes the focus after the last word, and shows what is put in as it is typed', async () => {
    const keyboard = await show('within two seconds');
    await keyboard.type(' or less');
    expect(await loaded.call('read')).toEqual(['within two seconds or less', 'within two seconds( or less)']);
  });

  test('strikes what is deleted, and goes on deleting beyond it', async () => {
    const keyboard = await show('within two seconds');
    for (let key = 0; key < 'two seconds'.length; key += 1) await keyboard.press('Backspace');
    expect(await loaded.call('read')).toEqual(['within ', 'within [two seconds]']);
    await keyboard.type('a minute');
    expect(await loaded.call('read')).toEqual(['within a minute', 'within [two seconds](a minute)']);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('Delete');
    expect(await loaded.call('read')).toEqual(['', '[within two seconds]']);
  });

  test('what is undone is as it was, and can be done again', async () => {
    const keyboard = await show('shall');
    await keyboard.type('x');
    await keyboard.press('Backspace');
    await keyboard.press('Backspace');
    await keyboard.press('ControlOrMeta+z');
    await keyboard.press('ControlOrMeta+z');
    expect((await loaded.call('read'))[0]).toBe('shallx');
    await keyboard.press('ControlOrMeta+Shift+z');
    await keyboard.press('ControlOrMeta+Shift+z');
    expect((await loaded.call('read'))[0]).toBe('shal');
  });

  test('is filled at once by whatever puts text in, and keeps a line that is broken', async () => {
    const keyboard = await show('shall');
    await loaded.page.getByRole('textbox').fill('must');
    expect(await loaded.call('read')).toEqual(['must', '[shall](must)']);
    await keyboard.press('Enter');
    await keyboard.insertText('not');
    expect((await loaded.call('read'))[0]).toBe('must\nnot');
  });

  test('characters that are composed are kept when they are done', async () => {
    await show('caf');
    const devtools = await loaded.page.context().newCDPSession(loaded.page);
    await devtools.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
    await devtools.send('Input.insertText', { text: 'é' });
    expect((await loaded.call('read'))[0]).toBe('café');
  });
});
