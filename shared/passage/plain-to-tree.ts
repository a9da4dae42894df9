import type { Element, ElementContent } from 'hast';
import type { Tree } from '../model/tree.ts';
import { canonicalise } from './canonicalise.ts';

/** A canonical tree from plain text: a paragraph for each run of lines, with its line breaks; web addresses become links. */
export function plainToTree(text: string): Tree {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n\s*/);
  return canonicalise({ type: 'root', children: paragraphs.map(paragraph) });
}

function paragraph(lines: string): Element {
  const children = lines.split('\n').flatMap((line, at) => [...(at > 0 ? [lineBreak()] : []), ...linked(line)]);
  return { type: 'element', tagName: 'p', properties: {}, children };
}

const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

function linked(line: string): ElementContent[] {
  return line.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/).map((part, at): ElementContent => {
    const words: ElementContent = { type: 'text', value: part };
    if (at % 2 === 0 || !URL.canParse(part)) return words;
    return { type: 'element', tagName: 'a', properties: { href: new URL(part).href }, children: [words] };
  });
}
