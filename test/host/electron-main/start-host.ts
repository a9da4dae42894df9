import { setImmediate } from 'node:timers';
import { appEvents } from './app.ts';
import type { Host, HostMessage, Settings } from './host.ts';
import { emitterOf } from './refuse.ts';

/** The environment variable that carries the settings, as JSON. */
export const settingsName = 'BROWSER_HOST';

/** The state of a host that has just been started, from the settings in the environment. */
export function startHost(): Host {
  const settings = JSON.parse(process.env[settingsName] ?? '{}') as Settings;
  return {
    settings,
    app: emitterOf('app', appEvents),
    schemes: new Set(),
    windows: new Map(),
    chromiums: new Set(),
    colours: { system: settings.colorScheme ?? 'light', source: 'system' },
    isOnline: true,
    say: (message: HostMessage) => void process.send?.(message),
  };
}

/** Announce that the app is ready, once its main module has had its turn. */
export function announceReady(host: Host): void {
  setImmediate(() => host.app.emit('ready'));
}
