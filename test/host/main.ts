// Runs the built app in a window of Chromium until it is closed: what `npm start` uses where Electron's binary is absent.
// node test/host/main.ts [--profile FOLDER] [--main FILE]

import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LaunchOptions } from './app.ts';
import { startHostProcess } from './host-process.ts';

/** Run the app in a window; settles with its exit code when it has ended. No debugging port is opened. */
export async function runApp(options: LaunchOptions): Promise<number> {
  const host = startHostProcess(options, { isDebuggable: false, isLoud: true });
  host.hear((message) => {
    if (message.kind === 'opened')
      console.log(`Electron would now open ${message.url} in your browser; the browser host does not.`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => host.quit());
  return (await host.ended) ?? 1;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { profile: { type: 'string' }, main: { type: 'string' } } });
  const profile = values.profile ?? join(homedir(), '.pitchside-browser-host');
  process.exitCode = await runApp({ profile, mainEntry: values.main, headless: false });
}
