// What a page of Chromium needs before it shows the app's: the scripts that run first, the guard on its navigations, and the size,
// colours and network that it is to see.

import type { Devtools } from '../chromium/devtools.ts';
import { coloursOf, type Host } from './host.ts';
import { isolatedSource, type Names, pageSource } from './preload-source.ts';

/** Put everything in place; the page may load when this has settled. */
export async function preparePage(devtools: Devtools, names: Names, preload: string | undefined): Promise<void> {
  await Promise.all([
    devtools.send('Page.enable'),
    devtools.send('Inspector.enable'),
    devtools.send('Log.enable'),
    devtools.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    devtools.send('Runtime.addBinding', { name: names.post, executionContextName: names.world }),
    devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(names) }),
    devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: isolatedSource(names, preload, processOfPreload()),
      worldName: names.world,
    }),
    devtools.send('Runtime.enable'),
    devtools.send('Fetch.enable', {
      patterns: [{ urlPattern: '*', resourceType: 'Document', requestStage: 'Request' }],
    }),
  ]);
}

/** The part of `process` that a sandboxed preload has. */
function processOfPreload(): Readonly<Record<string, unknown>> {
  const { platform, arch, versions, env } = process;
  const { NODE_ENV } = env;
  return { type: 'renderer', sandboxed: true, contextIsolated: true, platform, arch, versions, env: { NODE_ENV } };
}

/** Tell Chromium what the page is to see. Headless, the content is exactly of this size. */
export async function emulate(devtools: Devtools, host: Host, size: { width: number; height: number }): Promise<void> {
  const { isHeadless, deviceScaleFactor = 1, colorScheme } = host.settings;
  const isThemed = isHeadless || colorScheme !== undefined || host.colours.source !== 'system';
  const features = isThemed ? [{ name: 'prefers-color-scheme', value: coloursOf(host) }] : [];
  const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await devtools.send('Emulation.setEmulatedMedia', { features });
  await devtools.send('Network.overrideNetworkState', { offline: !host.isOnline, ...unlimited });
  if (!isHeadless) return;
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor, mobile: false });
}
