import type { ComponentProps } from 'react';

/** A table of a passage scrolls inside a box of its own, so that a wide one never widens the text; Tab reaches it. */
export const PassageTable = ({ children }: ComponentProps<'table'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  <div className="table-box" role="group" aria-label="Table" tabIndex={0}>
    <table>{children}</table>
  </div>
);
