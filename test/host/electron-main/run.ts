// The host's own process: give the name `electron` to the host's module, import the app's main bundle, say that it is ready, and
// do what the process that started it asks. When that process is gone, so is this one, and with it its Chromium.

import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as electron from './electron-module.ts';
import type { HostRequest } from './host.ts';
import { announceReady, settingsName } from './start-host.ts';

const { host, themeChanged } = electron;
const moduleUrl = new URL('./electron-module.ts', import.meta.url).href;

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name === 'electron/main' || name === 'electron/common'
      ? { url: moduleUrl, shortCircuit: true }
      : next(name, context),
});

async function answer(request: HostRequest): Promise<unknown> {
  if (request.kind === 'evaluate') {
    const run = new Function(`return (${request.source})`)() as (module: typeof electron, argument: unknown) => unknown;
    return await run(electron, request.argument);
  }
  if (request.kind === 'online') {
    host.isOnline = request.isOnline;
    for (const window of host.windows.values()) await window.refresh();
  }
  if (request.kind === 'resize') {
    for (const window of host.windows.values()) await window.resize(request.width, request.height);
  }
  if (request.kind === 'colourScheme') {
    host.colours.system = request.scheme;
    await themeChanged();
  }
  return undefined;
}

/** Nobody is there any more: quit as a person would, and be gone in any case. */
function leaveAlone(): void {
  setTimeout(() => process.exit(1), 3_000).unref();
  electron.app.quit();
}

process.on('message', (request: HostRequest) => {
  if (request.kind === 'quit') return electron.app.quit();
  const { id } = request;
  answer(request).then(
    (value) => host.say({ kind: 'evaluated', id, value }),
    (error: unknown) =>
      host.say({ kind: 'threw', id, message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', leaveAlone);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.on('SIGTERM', () => electron.app.quit());
process.on('SIGINT', () => electron.app.quit());

delete process.env[settingsName];
process.argv.splice(1, 1, electron.app.getAppPath());
Object.defineProperty(process, 'type', { value: 'browser' });
await import(pathToFileURL(host.settings.mainEntry).href);
announceReady(host);
