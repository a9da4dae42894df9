/** Elements that begin and end a line of text. Cells are apart: they are parted by a tab within their row. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption table caption thead tbody tfoot tr td th ' +
    'colgroup col div aside details summary'
  ).split(' '),
);

/** The cells of a row. */
export const cellTags: ReadonlySet<string> = new Set(['td', 'th']);
