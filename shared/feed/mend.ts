/*
 * What feeds in the wild get wrong before their root element, put right so that the parser need not be lenient: byte order
 * marks, blank lines, characters that XML forbids. A document type declaration is cut out whole and never read: no entity that it
 * declares can be expanded, for nothing knows of it (no "billion laughs").
 */

/** The text of a feed from its root element on, without declarations. */
export function mendXml(text: string): string {
  const clean = text.replace(forbidden, '').replace(misnamed, (sign) => meant[sign.charCodeAt(0) - 0x80] ?? sign);
  let at = 0;
  while (at < clean.length) {
    const open = clean.indexOf('<', at);
    if (open === -1) return '';
    if (clean.startsWith('<?', open)) at = after(clean, '?>', open);
    else if (clean.startsWith('<!--', open)) at = after(clean, '-->', open);
    else if (clean.startsWith('<!', open)) at = endOfDeclaration(clean, open);
    else return clean.slice(open).trimEnd();
  }
  return '';
}

/** Control characters are in no XML 1.0 document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFEFF]/g;

/** Where a feed has C1 controls, its writer took Windows-1252 for ISO 8859-1: the web reads them so (WHATWG HTML, 13.2.5.80). */
const misnamed = /[\u0080-\u009F]/g;
const meant = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
}

/** Past the `>` of `<!DOCTYPE ... [ ... ]>`, minding quotation marks, comments and the brackets of an internal subset. */
function endOfDeclaration(text: string, from: number): number {
  let isWithinSubset = false;
  for (let at = from + 2; at < text.length; at++) {
    const sign = text[at];
    if (text.startsWith('<!--', at)) at = after(text, '-->', at) - 1;
    else if (sign === '"' || sign === "'") at = after(text, sign, at + 1) - 1;
    else if (sign === '[') isWithinSubset = true;
    else if (sign === ']') isWithinSubset = false;
    else if (sign === '>' && !isWithinSubset) return at + 1;
  }
  return text.length;
}
