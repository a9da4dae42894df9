import fc from 'fast-check';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Tree } from '../../../shared/model/tree.ts';

/** The HTML of a tree, by the way that the renderer draws it: React elements. React's hints to load pictures early are left out. */
export const toHtml = (tree: Tree): string =>
  renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs })).replace(/^(?:<link rel="preload"[^>]*>)+/, '');

const words = fc.constantFrom(
  'shall',
  ' ',
  '\n',
  '  must',
  'not ',
  '\t',
  '\u00a0',
  'e\u0301',
  '&amp;',
  '&#13;',
  '\ud83d\ude00',
  '<',
  '.',
);
const inline = fc.constantFrom('b', 'i', 'a', 'span', 'code', 'font', 'sub', 'q');
const block = fc.constantFrom(
  'p',
  'div',
  'section',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'pre',
  'blockquote',
  'h2',
  'svg',
  'script',
  'details',
  'dl',
  'dt',
  'dd',
);
const single = fc.constantFrom(
  '<br>',
  '<hr>',
  '<img alt=x>',
  '<img src=a.png>',
  '<a id=i></a>',
  '<!-- c -->',
  '</p>',
  '<input>',
);

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    words,
    single,
    fc
      .tuple(fc.oneof(inline, block), fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, within]) => `<${tag}>${within.join('')}</${tag}>`),
    fc.tuple(block, fc.array(tie('node'), { maxLength: 5 })).map(([tag, within]) => `<${tag}>${within.join('')}`),
  ),
}));

/** HTML as people and machines write it: nested, unclosed, in the wrong places. */
export const html: fc.Arbitrary<string> = fc.array(node, { maxLength: 8 }).map((nodes) => nodes.join(''));
