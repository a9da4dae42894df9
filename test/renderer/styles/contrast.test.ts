/* Every ink on every surface that it is used on, in both themes, by the contrast of WCAG 2.2 (1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Color from 'colorjs.io';
import { expect, test } from 'vitest';
import { root } from '../../support/run.ts';

const css = readFileSync(join(root, 'renderer/styles/tokens.css'), 'utf8');

/** The opaque colours of a theme, by the names of their tokens. */
function tokensOf(theme: 'light' | 'dark'): ReadonlyMap<string, Color> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const written = block.matchAll(/--([\w-]+): (oklch\([^/)]*\));/g);
  return new Map([...written].map(([, name = '', colour = '']) => [name, new Color(colour)]));
}

const surfaces = ['desk', 'sheet', 'paper', 'raise'];
const chosen = [...surfaces, 'hov-s', 'sel'];
const highlights = ['hl-1', 'hl-2', 'hl-3'];
const tints = ['accent-bg', 'time-bg', 'stop-bg', 'ins-bg'];

/** What is written, and on what. */
const written: Readonly<Record<string, readonly string[]>> = {
  ink: [...chosen, ...tints, ...highlights, 'select'],
  'ink-2': [...chosen, ...tints],
  'ink-3': surfaces,
  accent: [...chosen, 'accent-bg'],
  time: [...chosen, 'time-bg'],
  stop: [...chosen, 'stop-bg'],
  ins: [...surfaces, 'ins-bg'],
  del: surfaces,
  'on-accent': ['accent', 'accent-2'],
};
/** What is drawn and must be made out: outlines of controls, the focus, the lines under highlights. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  edge: surfaces,
  ring: chosen,
  accent: surfaces,
  time: surfaces,
  ins: surfaces,
  'hl-1e': ['paper'],
  'hl-2e': ['paper'],
  'hl-3e': ['paper'],
};

/** The pairs of a table that are told apart too little, with their contrast. */
function tooClose(theme: 'light' | 'dark', pairs: Readonly<Record<string, readonly string[]>>, least: number) {
  const tokens = tokensOf(theme);
  return Object.entries(pairs).flatMap(([ink, on]) =>
    on.flatMap((surface) => {
      const [above, below] = [tokens.get(ink), tokens.get(surface)];
      const contrast = above && below ? above.contrast(below, 'WCAG21') : 0;
      return contrast < least ? [`${theme}: ${ink} on ${surface}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}

test.each(['light', 'dark'] as const)('words stand out from what they are written on (%s)', (theme) => {
  expect(tooClose(theme, written, 4.5)).toEqual([]);
});

test.each(['light', 'dark'] as const)('lines and marks stand out from what they are drawn on (%s)', (theme) => {
  expect(tooClose(theme, drawn, 3)).toEqual([]);
});

test('a colour that is too faint is found', () => {
  expect(tooClose('light', { rule: ['paper'] }, 3)).toHaveLength(1);
  expect(tooClose('dark', { 'no such ink': ['paper'] }, 3)).toHaveLength(1);
});
