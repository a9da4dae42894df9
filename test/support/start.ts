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

/** Always the same, for the channel's address is kept in the sample's profile. */
const samplePort = 4621;

build();
if (hasDisplay()) await openWindow();
else {
  console.log('There is no display here, so this plays the guided tour instead.');
  await playTour();
}

async function openWindow(): Promise<void> {
  // One sample a day: what was written in it is there at the next start, and its closing dates are never long past.
  const home = join(tmpdir(), `pitchside-sample-${new Date().toISOString().slice(0, 10)}`);
  mkdirSync(home, { recursive: true });
  const office = await startOffice({ folder: home, port: samplePort, answersAfter: 60_000 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      console.error(`Port ${samplePort} is taken. Is the sample open in another window?`);
      process.exit(1);
    },
  );
  console.log(`The sample programme is at ${office.channelUrl}`);
  const app = await openApp({
    profile: join(home, 'profile'),
    env: { PITCHSIDE_SAMPLE: office.channelUrl },
    headless: false,
  });
  console.log(`Pitchside is open (${app.electron}). Close its window to end.`);
  await app.ended;
  await office.close();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
