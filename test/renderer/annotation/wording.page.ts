/* A wording edited in place, in a page of its own. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { WordingField } from '../../../renderer/components/annotation/wording-field.tsx';

let kept = '';

/** Show the field on these quoted words. */
export function show(quoted: string): void {
  kept = quoted;
  document.body.replaceChildren(document.createElement('main'));
  const main = document.querySelector('main');
  if (!main) throw new Error('it was just put there');
  const onChange = (value: string): void => {
    kept = value;
  };
  createRoot(main).render(createElement(WordingField, { before: quoted, value: quoted, onChange }));
}

/** What was last said to be the wording, and how it is drawn: struck in square brackets, put in in round ones. */
export const read = (): readonly [string, string] => [
  kept,
  [...(document.querySelector('[role="textbox"]')?.childNodes ?? [])]
    .map(({ nodeName, textContent: text }) =>
      nodeName === 'DEL' ? `[${text}]` : nodeName === 'INS' ? `(${text})` : nodeName === 'BR' ? '' : text,
    )
    .join(''),
];
