/* What is left of a drawing: what draws, and nothing that names, runs, moves or multiplies. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureType } from '../../../shared/passage/picture-type.ts';
import { safeDrawing } from '../../../shared/passage/safe-drawing.ts';

const drawing = (body: string): string =>
  `<?xml version="1.0"?>\n<!-- made -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${body}</svg>`;
const left = (body: string): string | null => {
  const safe = safeDrawing(drawing(body));
  return safe === null ? null : (/^<svg [^>]*?>(.*)<\/svg>$|^<svg [^>]*\/>$/s.exec(safe)?.[1] ?? '');
};

test.each([
  ['shapes', '<path d="M0 0h9" stroke-width="2" fill="#eee"/>', '<path d="M0 0h9" stroke-width="2" fill="#eee"/>'],
  [
    'words',
    '<text x="1" text-anchor="middle">a &lt; b &amp; c<tspan dy="2">d</tspan></text>',
    '<text x="1" text-anchor="middle">a &#x3C; b &#x26; c<tspan dy="2">d</tspan></text>',
  ],
  [
    'parts shown again',
    '<defs><g id="a"/></defs><use xlink:href="#a" x="1"/>',
    '<defs><g id="a"/></defs><use x="1" href="#a"/>',
  ],
  ['a shade of its own', '<rect style="fill:url(#s)" fill="url(#s)"/>', '<rect style="fill:url(#s)" fill="url(#s)"/>'],
  ['a script', '<script>alert(1)</script><g onclick="alert(1)"/>', '<g/>'],
  ['what stands elsewhere', '<use href="https://a.example/#x"/><image href="https://a.example/p.png"/>', '<use/>'],
  [
    'a shade that stands elsewhere',
    '<rect fill="url(https://a.example/#s)"/><rect style="fill:u\\72l(x)"/>',
    '<rect/><rect/>',
  ],
  ['a style sheet', '<style>@import "https://a.example/a.css";</style><g/>', '<g/>'],
  [
    'a page within',
    '<switch><foreignObject><iframe src="https://a.example"></iframe></foreignObject><text>a</text></switch>',
    '<switch><text>a</text></switch>',
  ],
  ['a link', '<a xlink:href="javascript:alert(1)"><text>a</text></a>', '<text>a</text>'],
  ['what moves', '<rect><animate attributeName="x" values="0;9"/><set attributeName="href" to="x"/></rect>', '<rect/>'],
])('%s', (_, body, expected) => {
  expect(left(body)).toBe(expected);
});

test.each([
  ['no drawing', '<p>Words</p>'],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${drawing('&a;')}`],
  ['a part that shows itself', drawing('<g id="a"><use href="#a"/></g>')],
  [
    'parts that multiply',
    drawing(
      Array.from({ length: 9 }, (_, at) => `<g id="a${at}">${`<use href="#a${at - 1}"/>`.repeat(10)}</g>`).join(''),
    ),
  ],
  [
    'shades that multiply',
    drawing(`<pattern id="p">${'<rect/>'.repeat(300)}</pattern>${'<rect fill="url(#p)"/>'.repeat(300)}`),
  ],
  ['more parts than are drawn', drawing('<g/>'.repeat(20_001))],
  ['groups without end', drawing('<g>'.repeat(10_000))],
])('%s is not drawn', (_, svg) => {
  expect(safeDrawing(svg)).toBeNull();
});

test('what is safe is left as it is, and names nothing outside, whatever came', () => {
  const names = ['svg', 'g', 'use', 'script', 'style', 'image', 'rect', 'foreignObject', 'a', 'text', 'p', 'animate'];
  const values = [
    '#a',
    'url(#a)',
    'https://a.example',
    'url(//a.example)',
    'javascript:1',
    'x:url("data:a")',
    '1',
    '@import',
  ];
  const keys = ['href', 'xlink:href', 'style', 'fill', 'onload', 'id', 'src', 'filter', 'mask', 'clip-path', 'd'];
  const tag = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...keys), fc.constantFrom(...values), fc.boolean())
    .map(([name, key, value, isShut]) => `<${name} ${key}='${value}'${isShut ? '/>' : '>'}`);
  const piece = fc.oneof(
    tag,
    fc.constantFrom(...names.map((name) => `</${name}>`)),
    fc.constantFrom('a', '&lt;', '<![CDATA[', ']]>', '<!--', '\u0001'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const safe = safeDrawing(drawing(pieces.join('')));
      if (safe === null) return;
      // Words may say anything.
      expect((safe.match(/<[^>]*>/g) ?? []).join('')).not.toMatch(
        /example|javascript|import|data:|<(?:script|style|image|foreignObject|animate|p|a)\b|\son/i,
      );
      const again = safeDrawing(safe) ?? '';
      expect(safeDrawing(again)).toBe(again);
    }),
  );
});

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  [
    '\ufeff<?xml version="1.0"?>\n<!-- a - b --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg >',
    'image/svg+xml',
  ],
  ['<html><svg>', null],
  ['<svgs>', null],
])('%j is known by its start', (text, type) => {
  expect(pictureType(new TextEncoder().encode(text))).toBe(type);
});
