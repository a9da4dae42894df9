/*
 * Documents made to cost more than they are worth: each is small or not much larger than is read, and would take its reader minutes, or
 * all memory.
 */
import { docx, p } from '../shared/draft/docx-file.ts';

/** One such document. `name` goes on from "a document of". */
export interface HostileDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly make: () => Uint8Array;
}

const fill = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length));
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const page = (body: string): string => `<!doctype html><title>A</title>${body}`;

const markdown: [string, () => string][] = [
  ['a million brackets', () => fill('[', 1_000_000)],
  ['links that never end', () => fill('[a](', 300_000)],
  ['emphasis that never closes', () => fill('*a **a _a ', 300_000)],
  ['emphasis closed that never opened', () => fill('a** b ', 300_000)],
  ['emphasis within emphasis', () => `${fill('*a ', 100_000)}${fill(' a*', 100_000)}`],
  ['runs of backticks, each of another length', () => lines(2_000, (at) => `${'`'.repeat((at % 1000) + 1)} `)],
  ['instructions that never end', () => fill('a <![CDATA[ ', 300_000)],
  ['quotations within quotations', () => fill(`${'>'.repeat(50)} a\n`, 1_000_000)],
  [
    'lists within lists',
    () =>
      fill(
        lines(40, (at) => `${' '.repeat(at * 2)}- x\n`),
        1_000_000,
      ),
  ],
  ['a table of 5,000 columns', () => `|${fill('a|', 10_000)}\n|${fill('-|', 10_000)}\n${fill('|a\n', 150_000)}`],
  ['a cell of a million letters', () => `|a|b|\n|-|-|\n|${fill('x', 1_000_000)}|b|\n`],
  ['50,000 definitions', () => lines(50_000, (at) => `[a${at}]: /u\n[a${at}] `)],
  ['20,000 notes', () => lines(20_000, (at) => `[^${at}]: n\n\n[^${at}] `)],
  ['entities', () => fill('&amp;&#35;', 1_000_000)],
  ['addresses', () => fill('a.b@', 300_000)],
  ['one line of 3 MB', () => fill('word ', 3_000_000)],
  ['unclosed tags', () => fill('<b>x ', 500_000)],
  ['quotations and lists by turns', () => lines(20_000, (at) => `${'> - '.repeat(20)}${at}\n`)],
  ['pictures that never end', () => fill('![', 500_000)],
  ['addresses in angles', () => fill('<a@b', 300_000)],
  ['escapes', () => fill('\\*', 1_000_000)],
  ['lines that may each be a heading’s underline', () => fill('a\n= \n', 600_000)],
  ['notes within notes', () => lines(1_500, (at) => `[^${at}]: [^${at + 1}]\n\n`)],
  ['a thousand marks that HTML never closes', () => fill('<i x="', 600_000)],
  ['17,900 paragraphs', () => lines(17_900, (at) => `${at}\n\n`)],
  ['8,900 list items', () => lines(8_900, (at) => `- ${at}\n`)],
  [
    'a table of 3,500 rows',
    () => `|a${'|a'.repeat(9)}|\n|-${'|-'.repeat(9)}|\n${fill(`${'|b'.repeat(10)}|\n`, 3_500 * 22)}`,
  ],
  ['19,000 headings', () => lines(19_000, (at) => `# ${at}\n`)],
  ['7,900 links', () => fill('[a](/b) ', 7_900 * 8)],
  ['39,000 entities', () => fill('&amp; ', 39_000 * 6)],
  ['attribute lists', () => fill('# a {: #b .c', 500_000)],
  ['150,000 headings', () => lines(150_000, (at) => `# Heading ${at}\n`)],
];
const html: [string, () => string][] = [
  ['300 marks that every paragraph takes over', () => page(lines(290, (at) => `<b id=b${at}>`) + fill('<p>', 600_000))],
  ['paragraphs within marks', () => page(fill('<b><p></b>', 1_000_000))],
  ['links that never close', () => page(fill('<a><p>', 1_000_000))],
  ['5 MB of cells', () => page(`<table>${fill('<td>', 5_000_000)}`)],
  ['20,000 places of one name', () => page(fill('<h2 id=a>A</h2><p>x', 300_000))],
  ['cells within cells', () => page(`${fill('<table><tr><td>', 15 * 4_000)}x`)],
  ['forms, frames and lists left open', () => page(fill('<form><select><option><iframe><ul><li>', 1_000_000))],
  ['references', () => page(`<p>${fill('&amp;&#x41;&notit;', 7_000_000)}`)],
  ['99,000 paragraphs', () => page(fill('<p>Some words stand here.', 99_000 * 25))],
  ['300,000 attributes', () => page(`<p ${lines(300_000, (at) => `a${at}=1 `)}>x`)],
  ['700,000 paragraphs', () => page(fill('<p>Some words stand here.</p>', 19_000_000))],
  ['19 MB of empty elements', () => page(`x${fill('<i></i>', 19_000_000)}`)],
  ['19 MB of words', () => page(`<p>${fill('words ', 19_000_000)}`)],
  ['300,000 headings', () => page(fill('<h1>a</h1>', 3_000_000))],
  ['19 MB of spaces', () => page(`<p>x${fill(' ', 19_000_000)}`)],
  ['drawings within drawings', () => page(`x${fill('<svg><g>', 1_000_000)}`)],
  [
    'a ReSpec source of brackets',
    () => `<script>respecConfig = { format: "markdown" }</script><body>${fill('[', 100_000)}`,
  ],
];
const documents: [string, () => string][] = [
  ['almost as many paragraphs as are read', () => lines(24_000, (at) => p(`${at * 7919}`))],
  ['a paragraph of 30,000 runs', () => p(lines(30_000, (at) => `<w:r><w:t>${at * 7919}</w:t></w:r>`))],
  ['a table of 150 columns', () => `<w:tbl>${lines(100, (row) => `<w:tr>${cells(row)}</w:tr>`)}</w:tbl>`],
  [
    'tables within tables',
    () => `${'<w:tbl><w:tr><w:tc>'.repeat(300)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(300)}`,
  ],
  ['7 MB of words', () => lines(1_000, (at) => p(lines(1_000, (word) => `${(at * word * 7919) % 99_991} `)))],
  ['a million paragraphs', () => lines(1_000, (at) => p(`${at * 7919}`)).repeat(1_000)],
];
const cells = (row: number): string => lines(150, (at) => `<w:tc>${p(`${at * row}`)}</w:tc>`);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All of them. */
export const hostileDocuments: readonly HostileDocument[] = [
  ...markdown.map(([name, text]) => ({ name, mediaType: 'text/markdown', make: () => utf8(text()) })),
  ...html.map(([name, text]) => ({ name, mediaType: 'text/html', make: () => utf8(text()) })),
  ...documents.map(([name, body]) => ({ name, mediaType: word, make: () => docx({ body: body() }) })),
];
