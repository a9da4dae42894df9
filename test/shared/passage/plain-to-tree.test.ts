import { expect, test } from 'vitest';
import { canonicalText } from '../../../shared/passage/canonical.ts';
import { plainToTree } from '../../../shared/passage/plain-to-tree.ts';
import { readingMinutes } from '../../../shared/passage/reading-minutes.ts';
import { toHtml } from './html.ts';

test('plain text keeps its paragraphs and lines', () => {
  const tree = plainToTree('One\r\ntwo\n\n \nThree <b>not bold</b>');
  expect(toHtml(tree)).toBe('<p>One<br/>two</p><p>Three &lt;b&gt;not bold&lt;/b&gt;</p>');
  expect(canonicalText(tree)).toBe('One\ntwo\nThree <b>not bold</b>');
});

test('web addresses in plain text become links, without the full stop after them', () => {
  expect(toHtml(plainToTree('See https://programme.example/a?b=1. Thanks'))).toBe(
    '<p>See <a href="https://programme.example/a?b=1">https://programme.example/a?b=1</a>. Thanks</p>',
  );
});

test.each([
  ['', 1],
  ['one two three', 1],
  ['word '.repeat(230 * 7), 7],
])('reading takes a minute at least, and one for each 230 words', (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
