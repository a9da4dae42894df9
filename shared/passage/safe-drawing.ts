/*
 * A drawing (SVG) as it came, made safe to be kept and shown as a picture. Only what draws is let through: no script, no event, no
 * style sheet, no address but those of its own parts, nothing that moves. A browser asks for nothing and runs nothing from a picture
 * (SVG 2, 2.2.6, secure static mode); that is the second wall, this the first. Parts that show one another again are counted out
 * before they can multiply.
 */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { isBeyondDrawing } from './drawing-size.ts';
import { deepestNesting } from './parse-html.ts';

const maxLength = 2_000_000;
const maxNesting = 200;

const tagNames =
  'svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath clipPath mask ' +
  'pattern marker linearGradient radialGradient stop';

/** By their names in hast. `style` keeps only declarations that name nothing outside. */
const attributes =
  'id viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points pathLength dx dy rotate ' +
  'textLength lengthAdjust startOffset transform gradientTransform gradientUnits spreadMethod offset patternUnits ' +
  'patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY ' +
  'orient style fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeDashArray strokeDashOffset strokeLineCap ' +
  'strokeLineJoin strokeMiterLimit color opacity stopColor stopOpacity fontFamily fontSize fontStyle fontWeight fontVariant ' +
  'letterSpacing wordSpacing textAnchor textDecoration dominantBaseline alignmentBaseline baselineShift writingMode clipPath ' +
  'clipRule mask markerStart markerMid markerEnd display visibility vectorEffect shapeRendering textRendering href xmlSpace';

const schema: Schema = {
  tagNames: tagNames.split(' '),
  attributes: { '*': attributes.split(' ') },
  protocols: {},
  strip: [
    'script',
    'style',
    'foreignObject',
    'metadata',
    'image',
    'animate',
    'animateMotion',
    'animateTransform',
    'set',
    'filter',
  ],
  ancestors: {},
  clobber: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/** The drawing as well-formed SVG of harmless parts; null where it is none, or would cost more to draw than a picture may. */
export function safeDrawing(text: string): string | null {
  if (text.length > maxLength || /<!ENTITY/i.test(text) || deepestNesting(text) > maxNesting) return null;
  const svg = fromHtml(text, { fragment: true }).children.find(isDrawing);
  if (svg === undefined) return null;
  pointWithin(svg);
  const clean = sanitize({ type: 'root', children: [svg] } satisfies Root, schema);
  const root = clean.type === 'root' ? clean.children.find(isDrawing) : undefined;
  if (root === undefined || isBeyondDrawing(root)) return null;
  root.properties.xmlns = 'http://www.w3.org/2000/svg';
  const written = toHtml(root, {
    space: 'svg',
    closeEmptyElements: true,
    tightSelfClosing: true,
    characterReferences: { useNamedReferences: false },
    allowDangerousCharacters: false,
  });
  // Characters that no XML may hold.
  return written.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

const isDrawing = (node: { readonly type: string }): node is Element =>
  node.type === 'element' && 'tagName' in node && node.tagName === 'svg';

/** Leave no property that names anything but a part of the same drawing. */
function pointWithin(element: Element): void {
  const { properties } = element;
  const link = properties.href ?? properties.xLinkHref;
  properties.href = typeof link === 'string' && /^#[^\s]+$/.test(link) ? link : undefined;
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' && name !== 'href' && namesOutside(value)) properties[name] = undefined;
  }
  for (const child of element.children) if (child.type === 'element') pointWithin(child);
}

/** What a value may name is `url(#part)`. An escape may hide anything. */
const namesOutside = (value: string): boolean =>
  /\\|@|\/\/|url\(\s*["']?(?!#)|image-set|expression|(?:javascript|data):/i.test(value);
