/* Pictures of the window as it stands: light and dark, small and large. */
import { mkdirSync, rmSync } from 'node:fs';
import type { App } from '../host/app.ts';
import { root } from '../support/run.ts';

const folder = `${root}pictures`;
const sizes = [
  [1280, 800],
  [1920, 1080],
] as const;

/** Begin with an empty folder. */
export function emptyPictures(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Take the window's picture in every theme and size; answers the files' paths from the project's folder. */
export async function takePictures(app: App, name: string): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const [width, height] of sizes) {
    await app.resize(width, height);
    for (const scheme of ['light', 'dark'] as const) {
      await app.setColorScheme(scheme);
      await app.page.evaluate(settle);
      const file = `${name}-${scheme}-${width}.png`;
      await app.page.screenshot({ path: `${folder}/${file}`, animations: 'disabled' });
      taken.push(`pictures/${file}`);
    }
  }
  await app.resize(1280, 800);
  await app.setColorScheme('light');
  await app.page.evaluate(settle);
  return taken;
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
