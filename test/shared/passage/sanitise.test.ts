import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { allowedProperties, allowedTags, Tree } from '../../../shared/model/tree.ts';
import { attributes } from '../../../shared/passage/attributes.ts';
import { canonicalText } from '../../../shared/passage/canonical.ts';
import { htmlToTree } from '../../../shared/passage/html-to-tree.ts';
import { boundNesting } from '../../../shared/passage/parse-html.ts';
import { corpusFiles } from './corpus.ts';
import { toHtml } from './html.ts';

const base = 'https://programme.example/specifications/';
const clean = (html: string): string => toHtml(htmlToTree(html, base));

describe('what the network sends becomes harmless', () => {
  test.each([
    ['scripts go with what they hold', 'a<script>alert(1)</script><style>p{}</style>b', 'ab'],
    ['handlers and styles go', '<p onclick="x()" style="color:red" class="c" data-x="1">a</p>', '<p>a</p>'],
    ['unknown elements give way to what they hold', '<blink><custom-tag>a</custom-tag></blink>', 'a'],
    [
      'controls, drawings and frames go',
      '<form>a<input><button>no</button><svg><text>no</text></svg><iframe src="x">no</iframe></form>',
      '<div>a</div>',
    ],
    [
      'links are made absolute',
      '<a href="../news?x=1#y">a</a>',
      '<a href="https://programme.example/news?x=1#y">a</a>',
    ],
    [
      'links within the document stay short',
      '<a href="#s4">a</a><a href="https://programme.example/specifications/#s5">b</a>',
      '<a href="#s4">a</a><a href="#s5">b</a>',
    ],
    [
      'mail may be written',
      '<a href="mailto:office@programme.example">a</a>',
      '<a href="mailto:office@programme.example">a</a>',
    ],
    [
      'other schemes lead nowhere',
      '<a href="ftp://x/">a</a><a href="file:///c">b</a><a href="app://pitchside/">c</a>',
      '<a>a</a><a>b</a><a>c</a>',
    ],
    [
      'script addresses lead nowhere',
      '<a href=" java&#10;script:alert(1)">a</a><a href="vbscript:x">b</a><a href="data:text/html,x">c</a>',
      '<a>a</a><a>b</a><a>c</a>',
    ],
    [
      'pictures come over the web, out of the document’s own file, or not at all',
      '<img src="a.png" alt="A"><img src="data:image/png;base64,AA" alt="B"><img src="about:invalid#kind"><img src="about:blank" alt="C"><img src="ni:///md5;x" alt="D">',
      '<img src="https://programme.example/specifications/a.png" alt="A"/>B<img src="about:invalid#kind"/>CD',
    ],
    [
      'pictures that count readers go',
      '<img src="t.gif" width=1 height=1><img src="u.gif" style="width:1px;height:1px">a',
      'a',
    ],
    ['comments go', 'a<!-- b --><!--[if IE]>c<![endif]-->d', 'ad'],
    [
      "old names become today's",
      '<strike>a</strike><tt>b</tt><dir><li>c</li></dir>',
      '<s>a</s><code>b</code><ul><li>c</li></ul>',
    ],
    [
      'tasks keep their boxes',
      '<ul><li><input type="checkbox" checked> done</li><li><input type="checkbox"> not</li></ul>',
      '<ul><li>☑ done</li><li>☐ not</li></ul>',
    ],
    ['an anchor keeps its old name as id', '<p><a name="here">a</a></p>', '<p><a id="here">a</a></p>'],
    [
      'tables keep their spans',
      '<table><tr><td colspan="2" rowspan="x">a</td></tr></table>',
      '<table><tbody><tr><td colSpan="2">a</td></tr></tbody></table>',
    ],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  test('every attribute of the model has a row that says what it may hold', () => {
    const rows = new Set(Object.values(attributes).flatMap((row) => Object.keys(row)));
    expect(rows).toEqual(allowedProperties);
    for (const tagName of Object.keys(attributes)) expect(tagName === '*' || allowedTags.has(tagName)).toBe(true);
  });
});

describe('nesting', () => {
  const deep = (open: string, close: string, count: number): string =>
    `${open.repeat(count)}in the deep${close.repeat(count)}`;

  test.each([
    ['divisions', deep('<div>', '</div>', 10_000)],
    ['unclosed divisions', deep('<div>', '', 10_000)],
    ['unclosed bold', deep('<b>', '', 10_000)],
    ['quotations with paragraphs', deep('<blockquote><p>', '</p></blockquote>', 10_000)],
    ['tables', deep('<table><tr><td>', '', 5_000)],
    ['lists', deep('<ul><li>', '', 10_000)],
    ['cells in a drawing', deep('<svg><td>', '', 10_000)],
    ['rubies', deep('<rt>', '', 10_000)],
  ])('of ten thousand %s neither throws nor is stored', (_, html) => {
    const tree = htmlToTree(html, base);
    expect(Tree.safeParse(tree).success).toBe(true);
    if (!html.includes('<svg>')) expect(canonicalText(tree)).toContain('in the deep');
  });

  test('of common depth is left as it was, with its end tags left out or not', () => {
    const html = `${'<p>a<li>b<br><img>'.repeat(5_000)}<div><a name=x></a></div>`;
    expect(boundNesting(html)).toBe(html);
  });

  test('takes no time to speak of on tags that never end', () => {
    const started = performance.now();
    htmlToTree('<a '.repeat(200_000), base);
    htmlToTree('<'.repeat(500_000), base);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('hostile HTML of the corpus', () => {
  const payloads = corpusFiles('sanitizer').flatMap(({ name, text }): (readonly [string, string])[] => {
    if (name.endsWith('.json')) return strings(JSON.parse(text)).map((payload, at) => [`${name} ${at}`, payload]);
    const lines = name.startsWith('payloadbox') ? text.split('\n') : [];
    return [[name, text], ...lines.map((line, at) => [`${name} ${at + 1}`, line] as const)];
  });

  test('leaves only trees, with no address but of the web, mail or the document itself', () => {
    const bad = payloads.filter(([, payload]) => {
      const tree = htmlToTree(payload, base);
      return !Tree.safeParse(tree).success || elements(tree).some(isUnsafe);
    });
    console.log(`sanitizer: ${payloads.length} payloads, ${bad.length} not harmless`);
    expect(bad).toEqual([]);
  });

  test('stays harmless when what is drawn is read again', () => {
    const again = payloads.map(([, payload]) => clean(clean(payload)));
    for (const html of again)
      expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|svg|form|input|link|meta|base)\b/i);
  });
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function elements(node: Nodes): Element[] {
  const within = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...within] : within;
}

function isUnsafe({ tagName, properties }: Element): boolean {
  if (!allowedTags.has(tagName)) return true;
  const { href, src, cite } = properties;
  if (href !== undefined && !/^(?:https?:\/\/|mailto:|#)/.test(String(href))) return true;
  if ([src, cite].some((address) => address !== undefined && !/^https?:\/\//.test(String(address)))) return true;
  return Object.keys(properties).some((name) => /^on|^style$|^srcdoc$/i.test(name));
}
