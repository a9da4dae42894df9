/*
 * Draws the icons from their SVGs with the Chromium that the tests use: `npm run icons`. What comes of it is kept beside them, so that
 * a build needs no browser. Each size is drawn anew, never scaled down from a larger one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../host/chromium/find-chromium.ts';
import { icoOf } from './ico.ts';

const folder = new URL('../../main/icons/', import.meta.url);
const small = 'icon-small.svg';
const large = 'icon.svg';

/** File -> its drawing, size, and how much of it the drawing covers (macOS leaves room around a tile). */
const files = [
  { file: 'icon.png', drawing: large, size: 512, covers: 1 },
  { file: 'icon-mac.png', drawing: large, size: 1024, covers: 824 / 1024 },
  { file: 'tray.png', drawing: small, size: 16, covers: 1 },
  { file: 'tray@2x.png', drawing: small, size: 32, covers: 1 },
  // The name ends as macOS wants it, so that it takes the colour of the menu bar.
  { file: 'trayTemplate.png', drawing: 'tray-template.svg', size: 16, covers: 1 },
  { file: 'trayTemplate@2x.png', drawing: 'tray-template.svg', size: 32, covers: 1 },
] as const;
const ofWindows = [16, 20, 24, 32, 40, 48, 64, 128, 256];

const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const page = await browser.newPage();
for (const { file, drawing, size, covers } of files) writeFileSync(path(file), await draw(page, drawing, size, covers));
const sizes: { readonly size: number; readonly png: Buffer }[] = [];
for (const size of ofWindows) sizes.push({ size, png: await draw(page, size <= 32 ? small : large, size, 1) });
writeFileSync(path('icon.ico'), icoOf(sizes));
await browser.close();
console.log(`Drawn: ${[...files.map(({ file }) => file), 'icon.ico'].join(', ')}`);

async function draw(on: Page, drawing: string, size: number, covers: number): Promise<Buffer> {
  const source = readFileSync(path(drawing)).toString('base64');
  await on.setViewportSize({ width: size, height: size });
  await on.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center"><img width="${size * covers}" src="data:image/svg+xml;base64,${source}">`,
  );
  await on.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  return on.screenshot({ omitBackground: true });
}

function path(file: string): string {
  return fileURLToPath(new URL(file, folder));
}
