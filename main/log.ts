/*
 * A plain log for whoever is asked for help: one file, and the one before it. It names what happened and where, and never
 * holds a word of a document or of a comment.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the parts of main say what happened. */
export interface Log {
  note(message: string): void;
  error(message: string, cause?: unknown): void;
}

const limitBytes = 1_000_000;

/** A log in `folder`/main.log, kept under a megabyte; a log that cannot be written is left unwritten. */
export function createLog(folder: string, now: () => Date): Log {
  const path = join(folder, 'main.log');
  const write = (level: string, message: string): void => {
    const line = `${now().toISOString()} ${level} ${message.replaceAll(/[\r\n]+/g, ' | ')}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      rotate(path);
      appendFileSync(path, line);
    } catch {
      // A full or read-only disk must not stop the app, and there is nowhere left to say so.
    }
  };
  return {
    note: (message) => write('note', message),
    error: (message, cause) => write('error', cause === undefined ? message : `${message}: ${said(cause)}`),
  };
}

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > limitBytes) renameSync(path, `${path}.1`);
}

const said = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
