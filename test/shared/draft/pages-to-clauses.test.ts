import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archiveToClauses } from '../../../shared/draft/archive-to-clauses.ts';
import { orderedPages, type Page } from '../../../shared/draft/pages-order.ts';
import { pagesToClauses } from '../../../shared/draft/pages-to-clauses.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import { sha256 } from '../../support/sha256.ts';
import { toHtml } from '../passage/html.ts';

const provenance = { baseUrl: 'https://programme.example/drafts/guide.zip', revisionId: 'guide@1' };
const page = (path: string, text: string): Page => ({ path, text });
const titled = (path: string, title: string, front = ''): Page =>
  page(path, `---\ntitle: ${title}\n${front}---\n\nWords of ${title}.\n`);

function clausesOf(pages: readonly Page[]): Clause[] {
  const result = pagesToClauses(pages, () => null, provenance);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('each page is a clause of the first level under its title, its headings below it', () => {
  const clauses = clausesOf([
    page(
      'a.md',
      '---\ntitle: "3 Access"\nsummary: Who may.\npermalink: access.html\n---\n\n# Access #\n\nOne.\n\n### Roles\n\nTwo.\n\n#### Names\n',
    ),
    page('b.md', '# Exchange\n\nThree.\n\n## How {#how}\n\nFour.\n'),
    page('c.html', '<title>No</title><h1>Test</h1><p>Five.</p>'),
  ]);
  expect(
    clauses.map(({ level, key, number, heading, path, text }) => [level, key, number, heading, path.join(' > '), text]),
  ).toEqual([
    [1, 'access', '3', 'Access', '', 'Who may.'],
    [2, 'access/access', null, 'Access', '3 Access', 'One.'],
    [4, 'access/roles', null, 'Roles', '3 Access > Access', 'Two.'],
    [5, 'access/names', null, 'Names', '3 Access > Access > Roles', ''],
    [1, 'b', null, 'Exchange', '', 'Three.'],
    [2, 'b/how', null, 'How', 'Exchange', 'Four.'],
    [1, 'c', null, 'Test', '', 'Five.'],
  ]);
  expect(clauses.map(({ order, id }) => [order, id])).toEqual(clauses.map(({ key }, at) => [at, `guide@1#${key}`]));
});

describe('the order of pages', () => {
  const names = (pages: readonly Page[]) => orderedPages(pages).map(({ path }) => path);
  const three = [titled('a.md', 'A'), titled('b/c.md', 'C'), titled('d.md', 'D', 'permalink: /dee.html\n')];

  test.each([
    ['mdBook’s summary', 'SUMMARY.md', '- [D](d.md)\n  - [C](./b/c.md)\n- [A](a.md)\n'],
    [
      'a sidebar of Jekyll',
      '_data/sidebars/home_sidebar.yml',
      'entries:\n- title: D\n  url: /dee.html\n- title: C\n  url: /b/c.html\n- title: A\n  url: /a.html\n',
    ],
    ['mkdocs', 'mkdocs.yml', 'nav:\n  - Dee: d.md\n  - Cee: b/c.md\n  - Ay: a.md\n'],
    ['sidebars of Docusaurus', 'sidebars.js', "module.exports = { docs: ['d', 'b/c', 'a'] };"],
  ])('is that of %s', (_, path, text) => {
    expect(names([...three, page(path, text)])).toEqual(['d.md', 'b/c.md', 'a.md']);
  });

  test('is that of the links of a first page, which stands before them', () => {
    const index = page('index.md', '# Guide\n\nSee [D](dee.html), then [C](b/c.md#x).\n');
    expect(names([...three, index])).toEqual(['index.md', 'd.md', 'b/c.md', 'a.md']);
  });

  test('is, where no index says, by folder, by the number that the page states, by name with its numbers counted', () => {
    const pages = ['b/10-x.md', 'b/9-x.md', 'b/b.md', 'a/z.md'].map((path) => titled(path, path));
    expect(
      names([...pages, titled('b/late.md', 'Late', 'nav_order: 2\n'), titled('b/zero.md', 'First', 'nav_order: 1\n')]),
    ).toEqual(['a/z.md', 'b/zero.md', 'b/late.md', 'b/b.md', 'b/9-x.md', 'b/10-x.md']);
  });

  test('is the same in whatever order the files come', () => {
    const pages = [
      ...three,
      titled('b/x.md', 'X'),
      titled('b/y.md', 'Y', 'weight: 1\n'),
      page('SUMMARY.md', '[X](b/x.md)'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
        expect(names(shuffled)).toEqual(names(pages));
      }),
    );
  });
});

test('links from page to page lead to their clauses, and others stay what they were', () => {
  const [first] = clausesOf([
    page(
      'a.md',
      '# A\n\n[B](b.md) [How](b.html#how) [None](b.md#none) [Here](#x) [Out](https://x.example/b.md) [File](file.pdf)\n\n## X\n\nText.\n',
    ),
    page('b.md', '# B\n\nText.\n\n## How\n\nText.\n'),
  ]);
  expect(toHtml(first?.tree ?? { type: 'root', children: [] }).match(/href="[^"]*"/g)).toEqual([
    'href="#b"',
    'href="#b/how"',
    'href="#b"',
    'href="#a/x"',
    'href="https://x.example/b.md"',
    'href="https://programme.example/drafts/file.pdf"',
  ]);
});

test('a page that is added leaves the keys of the others as they were', () => {
  const one = titled('m.md', 'Overview');
  const keys = (pages: readonly Page[]) => clausesOf(pages).map(({ key }) => key);
  expect(keys([titled('a.md', 'Overview'), one])).toEqual(['a', ...keys([one])]);
});

test('two pages that claim one address have two keys, and pages with nothing on them are left out', () => {
  const clauses = clausesOf([
    titled('a.md', 'A', 'permalink: same.html\n'),
    titled('b.md', 'B', 'permalink: same.html\n'),
    page('tag.md', '---\ntitle: Tag pages\n---\n{% include tags.html %}\n'),
  ]);
  expect(clauses.map(({ key, heading }) => [key, heading])).toEqual([
    ['same', 'A'],
    ['same-2', 'B'],
  ]);
});

test('pages come over the wire in one ZIP with their pictures, its outer folder left aside', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const files = {
    'guide/SUMMARY.md': '[B](b.md) [A](parts/a.md)',
    'guide/parts/a.md': '# A\n\nOne. ![In it](../pictures/in%20it.png?x=1) ![Beside](beside.png) ![Out](../../out.png)',
    'guide/b.md': '# B\n\nTwo.',
    '__MACOSX/guide/a.md': 'x',
    'guide/pictures/in it.png': png,
    'out.png': png,
    'guide/unseen.png': png,
  };
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
  const result = await archiveToClauses({
    bytes,
    decode: (page) => new TextDecoder().decode(page),
    sha256,
    ...provenance,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { clauses, pictures } = result.value;
  expect(clauses.map(({ key, text }) => [key, text])).toEqual([
    ['b', 'Two.'],
    ['parts/a', 'One.'],
  ]);
  expect(pictures).toEqual([{ id: expect.stringMatching(/^ni:/), mediaType: 'image/png', bytes: png }]);
  expect(toHtml(clauses[1]?.tree ?? { type: 'root', children: [] })).toBe(
    `<p>One.<img src="${pictures[0]?.id}" alt="In it"/><img src="https://programme.example/drafts/parts/beside.png" alt="Beside"/><img src="https://programme.example/out.png" alt="Out"/></p>`,
  );
});

test('pages without a word are refused', () => {
  expect(pagesToClauses([page('a.md', '---\ntitle: A\n---\n')], () => null, provenance)).toMatchObject({
    ok: false,
    error: { kind: 'malformed' },
  });
});
