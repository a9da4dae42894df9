/*
 * Which attributes may stand on which element, and what each may hold. A value that its row does not recognise is left out.
 */
import type { Element, Properties } from 'hast';
import { linkAddress, pictureAddress } from './address.ts';

type Value = Properties[string];
type Read = (value: Value, baseUrl: string) => string | number | boolean | null;

const words: Read = (value) => {
  const joined = (Array.isArray(value) ? value.join(' ') : String(value ?? '')).trim();
  return joined === '' ? null : joined.slice(0, 2000);
};
const oneOf =
  (...names: string[]): Read =>
  (value) =>
    typeof value === 'string' && names.includes(value) ? value : null;
const whole =
  (least: number, most: number): Read =>
  (value) => {
    const number =
      typeof value === 'string' && /^-?\d+(?:px)?$/.test(value.trim()) ? Number.parseInt(value, 10) : value;
    return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most ? number : null;
  };
const flag: Read = (value) => (value === false || value === null || value === undefined ? null : true);
const link: Read = (value, baseUrl) => (typeof value === 'string' ? linkAddress(value, baseUrl) : null);
const picture: Read = (value, baseUrl) => (typeof value === 'string' ? pictureAddress(value, baseUrl) : null);
const name: Read = (value) => (typeof value === 'string' && /^\S{1,300}$/.test(value) ? value : null);

const everywhere: Record<string, Read> = {
  id: name,
  lang: (value) => (typeof value === 'string' && /^[a-z0-9-]{1,35}$/i.test(value) ? value : null),
  dir: oneOf('ltr', 'rtl', 'auto'),
  title: words,
};
const cell = {
  colSpan: whole(1, 1000),
  rowSpan: whole(0, 65_534),
  headers: words,
  scope: oneOf('row', 'col', 'rowgroup', 'colgroup'),
};
const column = { span: whole(1, 1000) };
const change = { dateTime: words, cite: picture };

/** What stands on which element; `*` on every one. */
export const attributes: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  '*': everywhere,
  a: { href: link },
  img: { src: picture, alt: words, width: whole(1, 20_000), height: whole(1, 20_000) },
  td: cell,
  th: cell,
  col: column,
  colgroup: column,
  ol: { start: whole(-100_000, 100_000), reversed: flag, type: oneOf('1', 'a', 'A', 'i', 'I') },
  li: { value: whole(-100_000, 100_000) },
  time: { dateTime: words },
  ins: change,
  del: change,
  q: { cite: picture },
  blockquote: { cite: picture },
  details: { open: flag },
};

/** The attributes of an element that may stay, each with its value made safe and absolute. */
export function safeProperties(tagName: string, properties: Properties, baseUrl: string): Element['properties'] {
  const safe: Element['properties'] = {};
  const table = { ...attributes['*'], ...attributes[tagName] };
  for (const [key, value] of Object.entries(properties)) {
    const read = Object.hasOwn(table, key) ? table[key] : undefined;
    const kept = read?.(value, baseUrl) ?? null;
    if (kept !== null) safe[key] = kept;
  }
  return safe;
}
