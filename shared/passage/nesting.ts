/*
 * HTML whose nesting is bounded before it is parsed. The parser itself does not recurse, but what turns its result into
 * a tree does, and a page of ten thousand open tags would overflow its stack. So tags that open deeper than `deepest`
 * are taken out beforehand, with the tags that close them; their text stays. Elements whose end tag may be left out
 * (`<li>`, `<p>`, `<td>` ...) close one another and are not counted: they nest only through the elements that are.
 */

const deepest = 300;

const uncounted = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr html head body p li dt dd tr td th thead tbody ' +
    'tfoot colgroup caption option optgroup rt rp'
  ).split(' '),
);

const tag = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** The same HTML, with no tag nested deeper than about 300. HTML that is not so deep comes back as it was. */
export function boundNesting(html: string): string {
  if (deepestNesting(html) <= deepest) return html;
  let depth = 0;
  return html.replace(tag, (found, slash: string, name: string) => {
    const lower = name.toLowerCase();
    if (uncounted.has(lower)) return depth > deepest ? ' ' : found;
    const at = slash === '' ? ++depth : depth;
    if (slash !== '') depth = Math.max(0, depth - 1);
    return at > deepest ? ' ' : found;
  });
}

/** How deep the tags may nest at most: never less than the parser will make it. */
function deepestNesting(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash, name = ''] of html.matchAll(tag)) {
    if (uncounted.has(name.toLowerCase())) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}
