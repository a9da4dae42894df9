/*
 * What costs a Markdown parser more than its length: what it opens and looks for the end of again and again, and what each line must be
 * held against. Most of it is bounded within a stretch, the lines between two blank ones, since nothing inline reaches further.
 */

/** What is too much in this Markdown, in words; null where nothing is. */
export function markdownBeyond(text: string): string | null {
  for (const { pattern, most, name } of counted) {
    let found = 0;
    for (const _ of text.matchAll(pattern)) if (++found > most) return `It holds more than ${most} ${name}`;
  }
  if (excessDepth(text) > maxExcessDepth) return tooDeep;
  return first(text.split(/\n(?:[ \t]*\n)+/), stretchBeyond) ?? tableBeyond(text);
}

const tooDeep = 'It is nested too deeply';

const counted: readonly { readonly pattern: RegExp; readonly most: number; readonly name: string }[] = [
  { pattern: /^[ >]*\[\^[^\]\n]+\]:/gm, most: 2_000, name: 'notes' },
  { pattern: /^[ >]*\[[^\]\n]+\]:/gm, most: 5_000, name: 'definitions' },
  { pattern: /^[ >]*(?:#{1,6}[ \t]|(?:=+|-+)[ \t]*$)/gm, most: 20_000, name: 'headings' },
  { pattern: /\[/g, most: 30_000, name: 'brackets' },
  { pattern: /&[#a-z]/gi, most: 40_000, name: 'entities' },
  { pattern: /\n(?=[ \t]*\S)/g, most: 60_000, name: 'lines' },
  { pattern: /\n(?=[ \t]*\n)/g, most: 18_000, name: 'paragraphs' },
  { pattern: /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/gm, most: 9_000, name: 'list items' },
];

/** Each line is held against every quotation and list that is open; people rarely open more than this many. */
const freeDepth = 6;
const maxExcessDepth = 150_000;

/** By how much lines stand deeper than `freeDepth` in quotations and lists, summed: by the marks before them, or by how far they are set in. */
function excessDepth(text: string): number {
  let excess = 0;
  const indents: number[] = [];
  for (const [line, marks = ''] of text.matchAll(/^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+).*/gm)) {
    if (/^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/.test(line)) continue; // a rule across the page
    const indent = marks.search(/[^ \t]/);
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const depth = indents.length - 1 + (marks.match(/[>\-+*.)]/g)?.length ?? 0);
    excess += Math.max(0, depth - freeDepth);
  }
  return excess;
}

const maxOpen = 500;
const maxEmphases = 15_000;
const maxBrackets = 8_000;
/** Characters looked at, when everything of a kind is sought the end of to the end of its stretch. */
const maxLookedAt = 50_000_000;

function stretchBeyond(stretch: string): string | null {
  // Short of this it costs little, whatever it is.
  if (stretch.length < 2_000) return null;
  if (mostOpen(stretch) > maxOpen) return tooDeep;
  if (emphases(stretch) > maxEmphases) return `It holds more than ${maxEmphases} marks of emphasis in one paragraph`;
  if ((stretch.match(/\[/g)?.length ?? 0) > maxBrackets)
    return `It holds more than ${maxBrackets} brackets in one paragraph`;
  const fences = new Set(stretch.match(/`+/g)?.map(({ length }) => length)).size;
  const openers = stretch.match(/<[!?]/g)?.length ?? 0;
  return (fences + openers) * stretch.length > maxLookedAt ? 'It opens more than it closes' : null;
}

/** How many brackets are open at once, of both kinds. */
function mostOpen(stretch: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of stretch.matchAll(/[[\]()]/g)) {
    open = bracket === '[' || bracket === '(' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

/** Marks of emphasis that may have to do with one another: those of a row of a table have nothing to do with the next row's. */
function emphases(stretch: string): number {
  let found = 0;
  for (const line of stretch.split('\n')) if (!/^[ \t]*\|/.test(line)) found += line.match(/[*_~]+/g)?.length ?? 0;
  return found;
}

const maxCells = 40_000;

/** A row is filled up to the columns of its table, so few letters may make many cells. */
function tableBeyond(text: string): string | null {
  let columns = 0;
  let cells = 0;
  for (const line of text.split('\n')) {
    if (/^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)[ \t|:-]*$/.test(line)) columns = line.split('|').length;
    else if (line.trim() === '') columns = 0;
    cells += columns;
    if (cells > maxCells) return `Its tables hold more than ${maxCells} cells`;
  }
  return null;
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
