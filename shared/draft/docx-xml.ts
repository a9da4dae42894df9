/*
 * The XML of Word's parts, as far as it must be read beside mammoth: start tags and end tags, and small elements as trees.
 * It never looks at a character twice, knows no document type and no entities but XML's own five and numeric ones.
 */

/** An element with what stands in it. Names as Word writes them (`w:p`); texts are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

/** A tag, and the places in the source from which and to which it stands. `prefix:name` is `w:name` whatever the source's prefix. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  /** The attributes as they are written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** XML that cannot be Word's: it is not well formed, or declares a document type. */
export class NotXml extends Error {}

const wordNamespaces =
  /\bxmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** The prefix that a part has for Word's own elements; null where it has none. */
export const wordPrefix = (xml: string): string | null => wordNamespaces.exec(xml.slice(0, 50_000))?.[1] ?? null;

const deepest = 1_000;

/** The tags of a part, in order; Word's own named with `w:`. Throws `NotXml`. */
export function* tagsOf(xml: string): Generator<Tag> {
  const prefix = wordPrefix(xml);
  const pattern = /<(\/?)([^\s<>/="']+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y;
  const nameOf = (name: string): string =>
    prefix !== null && prefix !== 'w' && name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
  let depth = 0;
  for (let at = xml.indexOf('<'); at !== -1; ) {
    const skipped = endOfOther(xml, at);
    if (skipped !== null) {
      at = xml.indexOf('<', skipped);
      continue;
    }
    pattern.lastIndex = at;
    const [whole, slash, name, attributes] = pattern.exec(xml) ?? [];
    if (whole === undefined || name === undefined) throw new NotXml('It is not well formed');
    const isEmpty = attributes?.endsWith('/') ?? false;
    const end = at + whole.length;
    const kind = slash === '/' ? 'close' : isEmpty ? 'empty' : 'open';
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth > deepest) throw new NotXml('It is nested too deeply');
    if (depth < 0) throw new NotXml('It is not well formed');
    yield {
      kind,
      name: nameOf(name),
      written: (isEmpty ? attributes?.slice(0, -1) : attributes) ?? '',
      start: at,
      end,
    };
    at = xml.indexOf('<', end);
  }
  if (depth !== 0) throw new NotXml('It ends too early');
}

/** Where a comment, a CDATA section or an instruction ends; null where there is none. */
function endOfOther(xml: string, at: number): number | null {
  const next = xml[at + 1];
  if (next !== '!' && next !== '?') return null;
  const closing = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '?>';
  if (next === '!' && closing === '?>') throw new NotXml('It declares a document type');
  const end = xml.indexOf(closing, at);
  if (end === -1) throw new NotXml('It is not well formed');
  return end + closing.length;
}

/** A whole part as a tree. For the small ones. Throws `NotXml`. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[] };
  const open = [root];
  const prefix = wordPrefix(xml);
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') open.pop();
    else {
      const element = { name: tag.name, attributes: attributesOf(tag, prefix), children: [] };
      open.at(-1)?.children.push(element);
      if (tag.kind === 'open') open.push(element);
    }
  }
  return root;
}

/** The attributes of a tag, those of Word's own named with `w:`. */
export function attributesOf({ written }: Pick<Tag, 'written'>, prefix: string | null): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const isWord = prefix !== null && name.startsWith(`${prefix}:`);
    attributes[isWord ? `w:${name.slice(prefix.length + 1)}` : name] = unescaped(double ?? single ?? '');
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (found, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? found;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Text as it stands in XML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** The children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The `w:val` of the child of that name. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** The same as a whole number, or null. */
export function wholeOf(element: XmlElement | undefined, name: string): number | null {
  const value = settingOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
