import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { plainMarkdown } from './markdown-dialects.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const toHast = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' });
const withRaw = unified().use(rehypeRaw);

/** The hast of a Markdown document (GFM, and what `plainMarkdown` knows of other dialects), raw HTML in it parsed, not yet safe. */
export function parseMarkdown(text: string): Root {
  const source = plainMarkdown(text);
  const hast = toHast.runSync(parser.parse(source));
  return hasRaw(hast) ? withRaw.runSync(hast) : hast;
}

/** Whether any HTML stands in it: reading it in place costs a second parse of the whole, so only where there is some. */
function hasRaw(node: { readonly type: string; readonly children?: readonly { readonly type: string }[] }): boolean {
  return node.type === 'raw' || (node.children?.some(hasRaw) ?? false);
}
