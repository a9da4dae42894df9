/* One page with every picture, grouped by stop, to be looked through by theme and size. It needs nothing but the pictures beside it. */
import { writeFileSync } from 'node:fs';
import { folder, type Picture } from './pictures.ts';

/** Write the sheet beside the pictures; answers its path from the project's folder. */
export function writeContactSheet(pictures: readonly Picture[]): string {
  writeFileSync(`${folder}/index.html`, page(pictures));
  return 'pictures/index.html';
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

function page(pictures: readonly Picture[]): string {
  const stops = distinct(pictures.map(({ stop }) => stop));
  const views = distinct(pictures.map(({ view }) => view));
  const sections = stops.map(
    (stop) =>
      `<section id="${stop}"><h2>${stop}</h2><div>${pictures
        .filter((picture) => picture.stop === stop)
        .map(figure)
        .join('')}</div></section>`,
  );
  return `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>Pitchside, every picture</title>
<style>
  body { margin: 0; font: 14px/20px system-ui, sans-serif; background: #8a8880; color: #fff }
  form { position: sticky; top: 0; display: flex; gap: 24px; padding: 12px 24px; background: #33322e; z-index: 1 }
  label { margin-right: 12px }
  section { padding: 8px 24px 24px }
  section div { display: grid; grid-template-columns: repeat(auto-fill, minmax(560px, 1fr)); gap: 16px }
  figure { margin: 0 } img { width: 100%; height: auto; display: block } figcaption { font-size: 12px }
  ${['light', 'dark'].map((scheme) => hidden('scheme', scheme)).join(' ')}
  ${views.map((view) => hidden('view', view)).join(' ')}
</style>
<form>
  <b>${stops.length} stops, ${pictures.length} pictures</b>
  <span>${['light', 'dark'].map((scheme) => box('scheme', scheme, scheme)).join('')}</span>
  <span>${views.map((view) => box('view', view, view === '200' ? '200 %' : view)).join('')}</span>
</form>
${sections.join('\n')}
</html>
`;
}

const box = (kind: string, value: string, words: string): string =>
  `<label><input type="checkbox" id="${kind}-${value}" checked> ${words}</label>`;

const hidden = (kind: string, value: string): string =>
  `body:has(#${kind}-${value}:not(:checked)) [data-${kind}="${value}"] { display: none }`;

const figure = ({ stop, view, scheme, file }: Picture): string =>
  `<figure data-view="${view}" data-scheme="${scheme}"><a href="${file}"><img src="${file}" alt="${stop}, ${scheme}, ${view}" loading="lazy"></a><figcaption>${scheme}, ${view}</figcaption></figure>`;
