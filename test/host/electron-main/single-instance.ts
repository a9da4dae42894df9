// One instance for each profile. The lock is a lock of the operating system (SQLite's, on a file in the profile), so that a killed
// app leaves none behind; a second instance then knocks at the first one's socket and leaves.

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';

/** What a second instance says when it knocks. */
export type Knock = { readonly argv: readonly string[]; readonly workingDirectory: string };

/** The lock of one profile. `take` is true for the first; `knocked` is when the second has been heard. */
export type InstanceLock = { take(): boolean; isHeld(): boolean; release(): void; knocked(): Promise<void> };

/** The lock on a folder. `hear` is called in the first instance for each later one. */
export function instanceLock(folder: () => string, hear: (knock: Knock) => void): InstanceLock {
  let held: DatabaseSync | undefined;
  let door: Server | undefined;
  let knocking = Promise.resolve();

  function take(): boolean {
    if (held) return true;
    mkdirSync(folder(), { recursive: true });
    const database = new DatabaseSync(join(folder(), 'instance.lock'), { timeout: 0 });
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch {
      database.close();
      knocking = knock(address(folder()));
      return false;
    }
    held = database;
    door = answerAt(address(folder()), hear);
    return true;
  }

  return {
    take,
    isHeld: () => held !== undefined,
    release: () => {
      door?.close();
      held?.close();
      held = undefined;
    },
    knocked: () => knocking,
  };
}

/** A socket's path has some 100 characters at most, and a profile may lie deeper than that. */
function address(folder: string): string {
  const inside = join(folder, 'instance.sock');
  if (process.platform !== 'win32' && inside.length < 100) return inside;
  const name = `pitchside-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function answerAt(path: string, hear: (knock: Knock) => void): Server {
  const server = createServer((socket) => {
    text(socket).then(
      (said) => hear(JSON.parse(said) as Knock),
      () => {},
    );
  });
  server.on('error', () => {});
  server.unref();
  if (process.platform !== 'win32') rmSync(path, { force: true });
  return server.listen(path);
}

function knock(path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(path, () =>
      socket.end(JSON.stringify({ argv: process.argv, workingDirectory: process.cwd() })),
    );
    socket.once('close', () => resolve());
    socket.once('error', () => resolve());
  });
}
