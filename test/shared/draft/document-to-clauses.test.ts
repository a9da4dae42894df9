import { describe, expect, test } from 'vitest';
import { documentToClauses } from '../../../shared/draft/document-to-clauses.ts';
import { outlineOf } from '../../../shared/draft/outline.ts';
import { Clause } from '../../../shared/model/clause.ts';
import { canonicalText } from '../../../shared/passage/canonical.ts';
import { corpusFiles } from '../passage/corpus.ts';

const revisionId = 'care-records@0.7';
const read = (
  text: string,
  mediaType = 'text/html',
  baseUrl = 'https://programme.example/specifications/care-records',
) => documentToClauses({ text, mediaType, baseUrl, revisionId });

function clausesOf(text: string, mediaType = 'text/html', baseUrl?: string): Clause[] {
  const result = read(text, mediaType, baseUrl);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const brief = (clauses: readonly Clause[]) =>
  clauses.map(({ level, key, number, heading, text }) => [level, key, number, heading, text]);

describe('a document in HTML', () => {
  test('is cut at its headings, whatever wraps them', () => {
    const clauses =
      clausesOf(`<!doctype html><title>No</title><body><nav class="toc"><h2>Contents</h2></nav><p>Before</p>
      <main><h1 id="top">Care records</h1><p>A</p>
      <section id="s4"><div><h2><span class="secno">4. </span>Access</h2></div><p>B</p>loose <b>text</b>
      <section id="s4-1"><h3>4.1 Relationship</h3><ul><li>C</li></ul><blockquote><h4>Not a clause</h4></blockquote></section></section></main>`);
    expect(brief(clauses)).toEqual([
      [1, 'front', null, '', 'Before'],
      [1, 'top', null, 'Care records', 'A'],
      [2, 's4', '4', 'Access', 'B\nloose text'],
      [3, 's4-1', '4.1', 'Relationship', 'C\nNot a clause'],
    ]);
    expect(clauses.map(({ path }) => path)).toEqual([[], [], ['Care records'], ['Care records', '4 Access']]);
    expect(clauses[2]).toMatchObject({ id: `${revisionId}#s4`, order: 2, anchor: 's4', revisionId });
  });

  test.each([
    ['<h2>4.2.1 Relationship</h2>', '4.2.1', 'Relationship'],
    ['<h2>4.2.1. Relationship</h2>', '4.2.1', 'Relationship'],
    ['<h2>A.1 Codes</h2>', 'A.1', 'Codes'],
    ['<h2>A. Codes</h2>', 'A', 'Codes'],
    ['<h2>Annex B (informative) Codes</h2>', 'Annex B', '(informative) Codes'],
    ['<h2>Appendix C: Codes</h2>', 'Appendix C', 'Codes'],
    ['<h2>Appendix</h2>', null, 'Appendix'],
    ['<h2>1.0.0</h2>', null, '1.0.0'],
    ['<h2>A word about codes</h2>', null, 'A word about codes'],
    ['<h2>2024 in review</h2>', null, '2024 in review'],
    ['<h2><bdi class="secno">7.3 </bdi>Codes<a class="self-link" href="#x">§</a></h2>', '7.3', 'Codes'],
    ['<h2>Codes<br>and<!-- not --> values</h2>', null, 'Codes and values'],
  ])('has the author’s number and words: %s', (html, number, heading) => {
    expect(clausesOf(html)[0]).toMatchObject({ number, heading });
  });

  test('ranks headings by their sections where all are written alike', () => {
    const clauses = clausesOf(
      '<section><h2>A</h2><section><h2>B</h2></section></section><section><h2>C</h2></section>',
    );
    expect(clauses.map(({ heading, level }) => [heading, level])).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 1],
    ]);
  });

  test('has no two clauses with one key', () => {
    const clauses = clausesOf(
      '<h2 id="a">A</h2><h2 id="a">B</h2><h2 id="a-2">C</h2><h2>4 D</h2><h2>4 E</h2><h2>F</h2><h2></h2>',
    );
    expect(clauses.map(({ key }) => key)).toEqual(['a', 'a-2', 'a-2-2', '4', '4-2', 'f']);
  });

  test('keeps its keys when something is put in before', () => {
    const before = clausesOf('<h2>Roles & duties</h2><h2 id="scope">Extent</h2><h2>—</h2>');
    const after = clausesOf(
      '<h2>Preface</h2><h2>Scope</h2><h2>Roles & duties</h2><h2 id="scope">Extent</h2><h2>—</h2>',
    );
    expect(before.map(({ key }) => key)).toEqual(['roles-duties', 'scope', 'untitled']);
    expect(after.map(({ key }) => key)).toEqual(['preface', 'scope-2', 'roles-duties', 'scope', 'untitled']);
  });

  test('keeps every word that is not scaffolding', () => {
    const clauses = clausesOf(
      'one<div>two<h2>three</h2>four<p>five</p>six</div>seven<table><tr><td><h2>eight</h2></td></tr></table>',
    );
    const all = clauses.map(({ heading, text }) => `${heading} ${text}`).join(' ');
    expect(all.split(/\s+/).filter(Boolean)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']);
  });
});

describe('a document in Markdown', () => {
  test('is cut in the same way, with ids in any dialect', () => {
    const clauses = clausesOf(
      '---\ntitle: X\n---\nFront *matter*\n\n# 1 Scope {#scope}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Terms ## {#terms}\n\n{: #roles}\n### Roles\n\n#### Names\n{: #names .x}\n\n~~~\n# not a heading\n{: #nor-this}\n~~~\n\n```inline```\n\n# 2 Next\n{:#next}\n',
      'text/markdown; charset=utf-8',
    );
    expect(brief(clauses)).toEqual([
      [1, 'front', null, '', 'Front matter'],
      [1, 'scope', '1', 'Scope', 'a\tb\n1\t2'],
      [2, 'terms', null, 'Terms', ''],
      [3, 'roles', null, 'Roles', ''],
      [4, 'names', null, 'Names', '# not a heading\n{: #nor-this}\ninline'],
      [1, 'next', '2', 'Next', ''],
    ]);
  });

  test('has the parts and references of an IETF draft', () => {
    const clauses = clausesOf(
      '---\ntitle: X\n\n--- abstract\n\nShort.\n\n--- note_To_Readers\n\nRead.\n\n--- middle\n\n# Introduction {#intro}\n\nSee {{intro}}, {{!RFC2119}}, {{Section 4 of RFC9000}}.\n\n--- back\n\n# Thanks\n{:numbered="false"}\n\nAll.\n',
      'text/markdown',
    );
    expect(brief(clauses)).toEqual([
      [1, 'abstract', null, 'Abstract', 'Short.'],
      [1, 'to-readers', null, 'To Readers', 'Read.'],
      [1, 'intro', null, 'Introduction', 'See intro, [RFC2119], Section 4 of [RFC9000].'],
      [1, 'thanks', null, 'Thanks', 'All.'],
    ]);
  });

  test('keeps the words that a site generator’s tags are given, and not the tags', () => {
    const [clause] = clausesOf(
      '# A\n\n{% include note.html content="Mind the *gap*." %}\n\n{% include tags.html %}\n',
      'text/markdown',
    );
    expect(clause?.text).toBe('Mind the gap.');
  });

  test('has its raw HTML read, and cleaned', () => {
    const [clause] = clausesOf(
      '# A\n\n<div onclick="x()">b <b>c</b><script>alert(1)</script></div>\n',
      'text/markdown',
    );
    expect(clause?.text).toBe('b c');
    expect(JSON.stringify(clause?.tree)).not.toMatch(/onclick|alert/);
  });
});

describe('what a document is', () => {
  test.each([
    ['text/plain', 'https://x.example/a.md', '# A\n\n<p>b', 'A'],
    ['application/octet-stream', 'https://x.example/a.html', '<h1>A</h1>', 'A'],
    ['', 'https://x.example/a', '<section><h1>A</h1></section>', 'A'],
    ['text/plain', 'https://x.example/a', 'A\n=\n\nb', 'A'],
    ['text/html', 'https://x.example/a', '<!doctype html><title>Authentication</title><h1>A</h1>', 'A'],
    ['text/markdown', 'https://x.example/a.md', '<!DOCTYPE html>\n<h1>A</h1>', 'A'],
  ])('is known by type, address and look: %s %s', (mediaType, url, text, heading) => {
    expect(clausesOf(text, mediaType, url)[0]?.heading).toBe(heading);
  });

  test.each([
    ['nothing', '  \n', 'text/html', { kind: 'malformed' }],
    [
      'no text',
      '<html><body><script>x</script></body></html>',
      'text/html',
      { kind: 'malformed', detail: 'It has no text' },
    ],
    ['a PDF', '%PDF-1.7 ...', 'text/html', { kind: 'unsupported', mediaType: 'application/pdf' }],
    [
      'a Word document',
      'PK\u0003\u0004...',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      { kind: 'unsupported' },
    ],
    ['bytes', '\u0000\u0001abc', 'text/html', { kind: 'unsupported' }],
    ['a picture', 'GIF89a', 'image/gif', { kind: 'unsupported', mediaType: 'image/gif' }],
    ['too much', 'a '.repeat(10_000_001), 'text/html', { kind: 'oversize', limit: 20_000_000 }],
    [
      'a sign-in page',
      '<!doctype html><title>Wi-Fi</title><h1>Welcome</h1><form><input type="password"></form>',
      'text/html',
      { kind: 'portal' },
    ],
    [
      'a sign-in page that does not say that it is HTML',
      '<head><title>Wi-Fi</title></head><h1>Welcome</h1><form><input type="password"></form>',
      'text/html',
      { kind: 'portal' },
    ],
    [
      'a feed',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>',
      'text/xml',
      { kind: 'unsupported', mediaType: 'text/xml' },
    ],
    ['a table', 'clause,comment\n4.2,none', 'text/csv', { kind: 'unsupported', mediaType: 'text/csv' }],
  ])('is refused as what it is: %s', (_, text, mediaType, failure) => {
    const result = read(text, mediaType);
    expect(result).toMatchObject({ ok: false, error: failure });
  });

  test.each([
    ['quotations', `${'> '.repeat(20_000)}deep`],
    ['lists', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- deep`).join('\n')],
    ['elements', `${'<div>'.repeat(1_000)}deep`],
  ])('of hundreds or thousands of nested %s in Markdown is read', (_, text) => {
    expect(clausesOf(text, 'text/markdown')[0]?.text).toContain('deep');
  });

  test('of a thousand nested elements is read, and of ten thousand refused', () => {
    const nested = (count: number) => `<h1>A</h1>${'<div>'.repeat(count)}deep`;
    expect(clausesOf(nested(1_000))[0]?.text).toContain('deep');
    const document = { text: nested(10_000), mediaType: 'text/html', baseUrl: 'https://a.example/', revisionId: 'a' };
    expect(documentToClauses(document)).toMatchObject({ ok: false, error: { detail: 'It is nested too deeply' } });
  });

  test('keeps its shape behind a drawing of many closed tags', () => {
    const drawing = `<svg>${'<g><path d="M0 0"/><use href="#a" /></g>'.repeat(6_000)}</svg>`;
    const clauses = clausesOf(`<h1>A</h1>${drawing}<h2>B</h2><ul><li>deep</li></ul>`);
    expect(clauses.map(({ heading, text }) => [heading, text])).toEqual([
      ['A', ''],
      ['B', 'deep'],
    ]);
  });
});

test('an outline counts depth by the headings above, and says where there is text', () => {
  expect(outlineOf(clausesOf('<h1>A</h1><p>a</p><h4 id="b">2 B</h4>'))).toEqual([
    { id: `${revisionId}#a`, number: null, heading: 'A', level: 1, depth: 0, hasText: true },
    { id: `${revisionId}#b`, number: '2', heading: 'B', level: 4, depth: 1, hasText: false },
  ]);
});

describe('specifications of the corpus', () => {
  const files = corpusFiles('spec-drafts', '**/*.{md,html,bs}');
  /** Of the thread's own processor time, in milliseconds: what the parse worker grants, whatever else the machine does. */
  const limit = 4_000;

  test('all become clauses, in time', () => {
    const textless: string[] = [];
    let count = 0;
    for (const { name, text } of files) {
      const started = process.threadCpuUsage();
      const mediaType = name.endsWith('.html') ? 'text/html' : 'text/markdown';
      const result = read(text, mediaType, `https://programme.example/${name}`);
      const { user, system } = process.threadCpuUsage(started);
      const ms = (user + system) / 1000;
      expect(ms, name).toBeLessThan(limit);
      if (!result.ok) {
        expect(result.error, name).toMatchObject({ kind: 'malformed', detail: 'It has no text' });
        textless.push(name);
        continue;
      }
      const clauses = result.value;
      count += clauses.length;
      if (text.length > 300_000) {
        console.log(`${name}: ${text.length} bytes, ${clauses.length} clauses, ${Math.round(ms)} ms`);
      }
      expect(new Set(clauses.map(({ key }) => key)).size, name).toBe(clauses.length);
      for (const clause of clauses) {
        if (!Clause.safeParse(clause).success) throw new Error(`${name} ${clause.key} is not a clause`);
        if (canonicalText(clause.tree) !== clause.text) throw new Error(`${name} ${clause.key}: text and tree differ`);
      }
    }
    // Pages of a site generator that hold front matter and nothing else.
    expect(textless.filter((name) => !name.startsWith('nrl-api-pages/'))).toEqual([]);
    console.log(`spec-drafts: ${files.length} files, ${count} clauses, ${textless.length} with no text`);
  }, 240_000);
});
