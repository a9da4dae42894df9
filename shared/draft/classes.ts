import type { Element } from 'hast';

/** The classes of an element. */
export const classes = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];
