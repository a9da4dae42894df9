/* Pictures of the window as it stands: light and dark, small and large, and at twice the size of everything. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { App } from '../host/app.ts';
import { root } from '../support/run.ts';

/** Where the pictures are. */
export const folder = `${root}pictures`;

/** A window to be pictured. `width` and `height` in CSS pixels, of which each is drawn `scale` pixels wide. */
export interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The two windows of the design. */
export const windows: readonly View[] = [
  { name: '1280', width: 1280, height: 800, scale: 1 },
  { name: '1920', width: 1920, height: 1080, scale: 1 },
];

/** The smaller one at 200 % zoom (WCAG 2.2, 1.4.4). */
export const zoomed: View = { name: '200', width: 640, height: 400, scale: 2 };

/** One picture: of which stop, how, and its file in the folder. */
export interface Picture {
  readonly stop: string;
  readonly view: string;
  readonly scheme: 'light' | 'dark';
  readonly file: string;
}

/** Begin with an empty folder. */
export function emptyPictures(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Take the window's picture in every theme and view. `look` is called at each, while the window stands so. */
export async function takePictures(
  app: App,
  stop: string,
  views: readonly View[],
  look: (view: View, scheme: Picture['scheme']) => Promise<void>,
): Promise<readonly Picture[]> {
  const taken: Picture[] = [];
  for (const view of views) {
    const { shoot, restore } = await showAs(app, view);
    for (const scheme of ['light', 'dark'] as const) {
      await app.setColorScheme(scheme);
      await app.page.evaluate(settle);
      const file = `${stop}-${scheme}-${view.name}.png`;
      await shoot(`${folder}/${file}`);
      taken.push({ stop, view: view.name, scheme, file });
      await look(view, scheme);
    }
    await restore();
  }
  await app.resize(1280, 800);
  await app.setColorScheme('light');
  await app.page.evaluate(settle);
  return taken;
}

/** The window in a view: how its picture is taken into a file, and how the window is given back. */
interface Shown {
  readonly shoot: (path: string) => Promise<unknown>;
  readonly restore: () => Promise<void>;
}

/**
 * A window cannot be as small as a zoomed one's CSS pixels say: that view is the page's alone, until it is given back. Its picture is
 * taken the same way, for Playwright's own would take the window's size again.
 */
async function showAs({ page, resize }: App, { width, height, scale }: View): Promise<Shown> {
  if (scale === 1) {
    await resize(width, height);
    return { shoot: (path) => page.screenshot({ path, animations: 'disabled' }), restore: async () => {} };
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  return {
    shoot: async (path) => {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    restore: async () => {
      await devtools.send('Emulation.clearDeviceMetricsOverride');
      await devtools.detach();
    },
  };
}

/** Until fonts and pictures are in and the layout has come to rest. */
async function settle(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await document.fonts.ready;
  let last = '';
  for (let still = 0, frames = 0; still < 6 && frames < 120; frames++) {
    await frame();
    const now = [...document.querySelectorAll('.main *')]
      .slice(0, 400)
      .map((element) => element.getBoundingClientRect().top)
      .join();
    still = now === last ? still + 1 : 0;
    last = now;
  }
}
