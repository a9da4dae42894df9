// Sessions. Each one that shows a window has a Chromium of its own, on a folder of its own under the app's `sessionData`, and a
// loopback server that answers for its schemes. The resolver rules leave Chromium nothing else to reach.

import { lookup } from 'node:dns/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Chromium, launchChromium } from '../chromium/launch-chromium.ts';
import { toChromium } from './address.ts';
import type { Host } from './host.ts';
import { netFetch } from './net.ts';
import { emitterOf, only } from './refuse.ts';
import { blankPath, type Handler, serveSchemes } from './serve.ts';
import { createWebRequest } from './web-request.ts';

type MayAsk = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

type Size = { readonly width: number; readonly height: number };

/** A session as windows see it. `open` starts its Chromium once. */
export type HostSession = {
  readonly electron: Electron.Session;
  open(firstUrl: string, size: Size): Promise<Chromium>;
  /** A page of Chromium that no window shows yet. */
  takePage(chromium: Chromium): Promise<string>;
};

/** The sessions of this app by partition; `''` is the default one. */
export function createSessions(host: Host, sessionData: () => string): (partition: string) => HostSession {
  const sessions = new Map<string, HostSession>();
  return (partition) => {
    const session = sessions.get(partition) ?? createSession(host, partition, sessionData);
    sessions.set(partition, session);
    return session;
  };
}

function createSession(host: Host, partition: string, sessionData: () => string): HostSession {
  const isPersistent = partition === '' || partition.startsWith('persist:');
  const folder = () =>
    join(sessionData(), partition === '' ? 'Default partition' : join('Partitions', partition.slice(8)));
  const handlers = new Map<string, Handler>();
  const webRequest = createWebRequest();
  let mayAsk: MayAsk = null;
  let opening: Promise<Chromium> | undefined;
  let isFirstTaken = false;

  async function launch(firstUrl: string, size: Size): Promise<Chromium> {
    if (!isPersistent) throw new Error(`Not in the browser host: a window on '${partition}', which is not kept`);
    const { isHeadless, isDebuggable, deviceScaleFactor, proxyPort } = host.settings;
    const port = await serveSchemes(handlers, webRequest.watch);
    mkdirSync(folder(), { recursive: true });
    const chromium = await launchChromium({
      folder: folder(),
      rules: `MAP *.localhost:80 127.0.0.1:${port}, MAP * ~NOTFOUND${proxyPort === undefined ? '' : ', EXCLUDE 127.0.0.1'}`,
      proxyPort,
      firstUrl: new URL(blankPath, toChromium(firstUrl, host.schemes)).href,
      isHeadless,
      isDebuggable,
      deviceScaleFactor,
      ...size,
    });
    host.chromiums.add(chromium);
    host.say({ kind: 'chromium', endpoint: chromium.endpoint, pid: chromium.pid });
    await chromium.devtools.send('Target.setDiscoverTargets', { discover: true });
    await chromium.devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    await setPermissions(chromium, new URL(toChromium(firstUrl, host.schemes)).origin, mayAsk);
    return chromium;
  }

  const electron = only<Electron.Session>(
    'session',
    {
      protocol: only<Electron.Protocol>('session.protocol', {
        handle: (scheme, handler) => void handlers.set(scheme, handler as Handler),
        unhandle: (scheme) => void handlers.delete(scheme),
        isProtocolHandled: (scheme) => handlers.has(scheme),
      }),
      webRequest: webRequest.electron,
      setPermissionRequestHandler: () => {},
      setPermissionCheckHandler: (handler) => {
        mayAsk = handler;
      },
      setDevicePermissionHandler: () => {},
      setDisplayMediaRequestHandler: () => {},
      setSpellCheckerEnabled: () => {},
      setSpellCheckerLanguages: () => {},
      setSpellCheckerDictionaryDownloadURL: () => {},
      isSpellCheckerEnabled: () => false,
      setProxy: async () => {},
      resolveProxy: async () => 'DIRECT',
      forceReloadProxyConfig: async () => {},
      closeAllConnections: async () => {},
      clearHostResolverCache: async () => {},
      clearAuthCache: async () => {},
      fetch: (input, init) => netFetch(host, input, init),
      resolveHost: (name) => resolveHost(host, name),
      isPersistent: () => isPersistent,
      getStoragePath: () => folder(),
      get storagePath() {
        return folder();
      },
    },
    emitterOf('session', ['will-download', 'spellcheck-dictionary-download-failure']),
  );

  return {
    electron,
    open: (firstUrl, size) => {
      opening ??= launch(firstUrl, size);
      return opening;
    },
    async takePage({ devtools }) {
      const { targetInfos } = (await devtools.send('Target.getTargets')) as {
        targetInfos: { type: string; targetId: string }[];
      };
      const first = targetInfos.find(({ type }) => type === 'page');
      if (first && !isFirstTaken) {
        isFirstTaken = true;
        return first.targetId;
      }
      const made = await devtools.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      return String(made.targetId);
    },
  };
}

/** Electron's `resolveHost`, by the system's own resolver. */
export async function resolveHost(host: Host, name: string): Promise<Electron.ResolvedHost> {
  if (!host.isOnline) throw new Error('net::ERR_INTERNET_DISCONNECTED');
  const found = await lookup(name, { all: true }).catch(() => {
    throw new Error('net::ERR_NAME_NOT_RESOLVED');
  });
  return { endpoints: found.map(({ address, family }) => ({ address, family: family === 6 ? 'ipv6' : 'ipv4' })) };
}

const permissions = {
  notifications: 'notifications',
  geolocation: 'geolocation',
  media: 'camera',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
} as const;

/** Put the app's check handler to Chromium, once. With no handler Electron grants everything: the host does too. */
async function setPermissions({ devtools }: Chromium, origin: string, mayAsk: MayAsk): Promise<void> {
  for (const [electronName, name] of Object.entries(permissions)) {
    type Ask = (contents: null, permission: string, origin: string, details: object) => boolean;
    const isGranted = mayAsk === null || (mayAsk as unknown as Ask)(null, electronName, origin, { isMainFrame: true });
    await devtools
      .send('Browser.setPermission', { permission: { name }, setting: isGranted ? 'granted' : 'denied', origin })
      .catch(() => {});
  }
}
