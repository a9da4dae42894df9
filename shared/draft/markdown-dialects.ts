/*
 * What specifications write that GFM does not know, said in GFM, line by line and never inside a code fence: YAML front
 * matter, the parts of an IETF draft (kramdown-rfc), kramdown's attribute lines, template tags of site generators.
 */

/** The same document in plain GFM. An attribute line's id goes to the heading that it stands under or over. */
export function plainMarkdown(text: string): string {
  const lines = dropFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).split('\n');
  const isDraft = lines.some((line) => /^--- (?:abstract|middle)\s*$/.test(line));
  const anchors = new Set([...text.matchAll(/\{:?\s*#([\w:.-]+)/g)].map(([, id]) => id ?? ''));
  const plain: string[] = [];
  let fence: string | null = null;
  let isComment = false;
  let waitingId: string | null = null;
  for (const written of lines) {
    const line = fence === null ? bounded(written) : written;
    const mark = /^ *(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line);
    if (fence !== null) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = null;
      plain.push(line);
      continue;
    }
    if (mark?.[1] !== undefined) fence = mark[1];
    if (/^\{::comment\}/.test(line)) isComment = true;
    if (isComment) {
      if (/\{:\/(?:comment)?\}\s*$/.test(line)) isComment = false;
      plain.push('');
      continue;
    }
    const attributes = /^\s{0,3}\{:(?!:)([^}]*)\}\s*$/.exec(line);
    if (attributes !== null) {
      const id = /(?:^|\s)#([\w:.-]+)/.exec(attributes[1] ?? '')?.[1] ?? null;
      const last = plain.length - 1;
      if (id !== null && isHeading(plain[last])) plain[last] = `${plain[last]} {#${id}}`;
      else waitingId = plain[last]?.trim() === '' ? id : null;
      // No blank line is put in its place: it may stand within a list or a quotation.
      continue;
    }
    if (waitingId !== null && isHeading(line)) plain.push(`${line} {#${waitingId}}`);
    else plain.push(isDraft ? draftLine(line, anchors) : templateLine(line));
    waitingId = null;
  }
  return plain.join('\n');
}

/** No line of a quotation nests deeper than 50, nor of a list than about 40: each level costs the parser another copy of its state. */
const bounded = (line: string): string =>
  line.replace(/^((?: {0,4}>){50})(?: {0,4}>)+/, '$1').replace(/^( {80}) +(?=[-*+]|\d+[.)])/, '$1');

const isHeading = (line: string | undefined): boolean => line !== undefined && /^#{1,6}\s/.test(line);

/** YAML between `---` and `---`, `...` or the first part of an IETF draft. */
function dropFrontMatter(text: string): string {
  if (!/^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[\w"'-][^\n]*:/.test(text)) return text;
  const end = /\n(?:(?:---|\.\.\.)[ \t]*(?:\n|$)|(?=--- \w))/.exec(text);
  return end === null ? text : text.slice(end.index + end[0].length);
}

/** A line of a kramdown-rfc source: its parts become headings, its references links or bracketed names. */
function draftLine(line: string, anchors: ReadonlySet<string>): string {
  const part = /^--- (\w+)\s*$/.exec(line)?.[1];
  if (part === 'abstract') return '\n# Abstract\n';
  if (part?.startsWith('note_')) return `\n# ${part.slice('note_'.length).replaceAll('_', ' ')}\n`;
  if (part !== undefined) return '';
  const references = line.replace(
    /\{\{(section [^{}]*? of )?[?!&-]?(?:([\w:.-]+)=)?([\w:.-]+)(?:\|[^{}]*)?\}\}/gi,
    (...found: string[]) => {
      const [, place = '', alias, name = ''] = found;
      return anchors.has(name) ? `${place}[${name}](#${name})` : `${place}\\[${alias ?? name}]`;
    },
  );
  return templateLine(references);
}

/** Kramdown's extensions and span attributes go; of a line that holds only a template's tags, the words that it is given stay. */
function templateLine(line: string): string {
  if (/^\s*(?:\{%[^%]*%\}\s*)+$/.test(line)) {
    return [...line.matchAll(/\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
      .map(([, one, other]) => one ?? other)
      .join(' ');
  }
  if (/^\{::[^}]*\/?\}\s*$|^\{:\/[^}]*\}\s*$/.test(line)) return '';
  return line.replace(/(?<=[)*`_\]])\{:\s*[^}\n]*\}/g, '');
}
