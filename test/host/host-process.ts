// The browser host as a process: started in a group of its own, so that it and its Chromium can be killed as one.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from './app.ts';
import type { HostMessage, HostRequest, Settings } from './electron-main/host.ts';
import { settingsName } from './electron-main/start-host.ts';

type Asked = HostRequest extends infer R ? (R extends { readonly id: number } ? Omit<R, 'id'> : never) : never;

/** A started host. */
export type HostProcess = {
  readonly logs: string[];
  readonly ended: Promise<number | null>;
  hear(hear: (message: HostMessage) => void): void;
  /** Ask it for something and wait for the answer. */
  ask(request: Asked): Promise<unknown>;
  quit(): void;
  kill(): Promise<void>;
};

const project = fileURLToPath(new URL('../..', import.meta.url));
const entry = fileURLToPath(new URL('electron-main/run.ts', import.meta.url));

/** Start the host on a built app. `isDebuggable` lets a test in; `isLoud` shows its lines here as well. */
export function startHostProcess(
  options: LaunchOptions,
  { isDebuggable, isLoud }: { isDebuggable: boolean; isLoud: boolean },
): HostProcess {
  const {
    mainEntry = 'out/main/index.js',
    profile,
    width,
    height,
    colorScheme,
    deviceScaleFactor,
    proxyPort,
  } = options;
  const settings: Settings = {
    mainEntry: resolve(project, mainEntry),
    profile: resolve(profile),
    isHeadless: options.headless ?? !hasDisplay(),
    isDebuggable,
    width,
    height,
    colorScheme,
    deviceScaleFactor,
    proxyPort,
  };
  const env = {
    ...process.env,
    NODE_OPTIONS: undefined,
    PITCHSIDE_PROFILE: undefined,
    ...options.env,
    [settingsName]: JSON.stringify(settings),
  };
  const isGroup = process.platform !== 'win32';
  const child = spawn(process.execPath, [entry, ...(options.args ?? [])], {
    cwd: project,
    env,
    detached: isGroup,
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const logs: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => note(logs, chunk, isLoud));
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  let chromium: number | undefined;

  child.on('message', (message: HostMessage) => {
    if (message.kind === 'chromium') chromium = message.pid;
    if (message.kind === 'evaluated') asked.get(message.id)?.resolve(message.value);
    if (message.kind === 'threw') asked.get(message.id)?.reject(new Error(message.message));
  });
  void ended.then(() => {
    for (const { reject } of asked.values()) reject(new Error('The app has ended'));
  });

  return {
    logs,
    ended,
    hear: (hear) => void child.on('message', hear),
    ask: (request) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        asked.set(id, { resolve, reject });
        child.send({ ...request, id }, (error) => error && reject(error));
      }),
    quit: () => void (child.connected && child.send({ kind: 'quit' } satisfies HostRequest)),
    kill: async () => {
      killTree(child, chromium);
      await ended;
    },
  };
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function note(logs: string[], chunk: Buffer, isLoud: boolean): void {
  if (isLoud) process.stdout.write(chunk);
  logs.push(
    ...chunk
      .toString()
      .split('\n')
      .filter((line) => line !== ''),
  );
}

function killTree(child: ChildProcess, chromium: number | undefined): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') return void spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  // The group holds Chromium and all its processes; Chromium is named first in case it left the group.
  for (const pid of [chromium, -child.pid]) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    } catch {
      // It had gone already.
    }
  }
}
