/*
 * `npm start`: the built app on the sample programme, served by the office of the tests. With a display it opens a
 * window; with none it plays the guided tour and says where its pictures are.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../host/open-app.ts';
import { startOffice } from '../office/server.ts';
import { playTour } from '../tour/tour.ts';
import { build } from './run.ts';

build();
if (hasDisplay()) await openWindow();
else {
  console.log('There is no display here, so this plays the guided tour instead.');
  await playTour();
}

async function openWindow(): Promise<void> {
  const home = join(tmpdir(), 'pitchside-sample');
  mkdirSync(home, { recursive: true });
  const office = await startOffice({ folder: home });
  console.log(`The sample programme is at ${office.channelUrl}`);
  const app = await openApp({
    profile: join(home, 'profile'),
    env: { PITCHSIDE_SAMPLE: office.channelUrl },
    headless: false,
  });
  console.log(`Pitchside is open (${app.electron}). Close its window to end.`);
  await new Promise<void>((resolve) => app.page.on('close', () => resolve()));
  await app.close();
  await office.close();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
