/* What is not read because of what it would cost; and that no real document is anywhere near it. */
import { describe, expect, test } from 'vitest';
import { beyondReading, shareOfLongest } from '../../../shared/draft/bounds.ts';
import { pagesToClauses } from '../../../shared/draft/pages-to-clauses.ts';
import { corpusFiles } from '../passage/corpus.ts';

describe('a document is not read', () => {
  test.each([
    ['longer than any', 'a'.repeat(2_000_001), { kind: 'oversize', limit: 2_000_000 }],
    ['of brackets within brackets', '['.repeat(2_001), 'It is nested too deeply'],
    ['of quotations within quotations', `${'>'.repeat(50)} a\n`.repeat(5_000), 'It is nested too deeply'],
    ['of lists within lists', `${'> - '.repeat(20)}a\n`.repeat(5_000), 'It is nested too deeply'],
    ['of brackets', '[a] [a]\n\n'.repeat(15_001), 'It holds more than 30000 brackets'],
    ['of brackets in one paragraph', '[a] '.repeat(8_001), 'It holds more than 8000 brackets in one paragraph'],
    ['of notes', '[^1]: a\n\n'.repeat(2_001), 'It holds more than 2000 notes'],
    ['of definitions', '[1]: /a\n'.repeat(5_001), 'It holds more than 5000 definitions'],
    ['of headings', '# A\n'.repeat(20_001), 'It holds more than 20000 headings'],
    ['of entities', '&lt;'.repeat(40_001), 'It holds more than 40000 entities'],
    ['of lines', 'a\n'.repeat(60_002), 'It holds more than 60000 lines'],
    ['of paragraphs', 'a\n\n'.repeat(18_001), 'It holds more than 18000 paragraphs'],
    ['of list items', '- a\n'.repeat(9_001), 'It holds more than 9000 list items'],
    ['of emphasis', 'a** b '.repeat(15_001), 'It holds more than 15000 marks of emphasis in one paragraph'],
    [
      'of a wide table',
      `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|a\n'.repeat(400)}`,
      'Its tables hold more than 40000 cells',
    ],
    ['of what never closes', 'a <!-- '.repeat(5_000), 'It opens more than it closes'],
    ['of tags left open', '<b>'.repeat(5_001), 'It is nested too deeply'],
    ['of tags', '<i></i>'.repeat(50_001), 'It holds more than 100000 tags'],
  ])('%s', (_, text, failure) => {
    const expected = typeof failure === 'string' ? { kind: 'malformed', what: 'a document', detail: failure } : failure;
    expect(beyondReading(text, 'markdown')).toEqual(expected);
  });

  test('of pages that are together longer than any', () => {
    const pages = [1, 2, 3].map((at) => ({ path: `${at}.md`, text: 'words '.repeat(120_000) }));
    expect(pagesToClauses(pages, () => null, { baseUrl: 'https://a.example/', revisionId: 'a' })).toMatchObject({
      ok: false,
      error: { detail: 'Its pages together are too long' },
    });
  });
});

test.each([
  ['a rule of many dashes', `${'- '.repeat(60)}\n\n`.repeat(500)],
  ['a table of a thousand rows', `|a|b|c|\n|-|-|-|\n${'|**must**|[4.2](#x)|`code`|\n'.repeat(1_000)}`],
  [
    'a thousand list items in six levels',
    Array.from({ length: 1_000 }, (_, at) => `${'  '.repeat(at % 6)}- a\n`).join(''),
  ],
  ['a listing in which little is closed', `\`\`\`\n${'if (a[0] < b) { c_d(&e); // [\n'.repeat(300)}\`\`\``],
])('%s is read', (_, text) => {
  expect(beyondReading(text, 'markdown')).toBeNull();
});

test('no specification of the corpus is near any bound: three of each, in a row, would still be read', () => {
  for (const { name, text } of corpusFiles('spec-drafts', '**/*.{md,html,bs}')) {
    const format = /html$/.test(name) ? 'html' : 'markdown';
    const times = Math.min(3, Math.floor(1 / shareOfLongest(text.length + 2, format)));
    expect([name, beyondReading(`${text}\n\n`.repeat(times), format)]).toEqual([name, null]);
  }
});
