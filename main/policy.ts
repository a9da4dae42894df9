/*
 * What the trust has set up for its workstations: which channel to follow. An environment variable, else the first
 * `policy.json` found beside the app or where the platform keeps such things; the person can add channels of their own.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Log } from './log.ts';

/** What can be set up: two addresses of channels, whether people may add feeds of news beside them, and whom a person asks about it. */
const PolicyFile = z.object({
  channelUrl: z.url().nullable().default(null),
  sampleUrl: z.url().nullable().default(null),
  allowsOwnFeeds: z.boolean().default(true),
  ask: z.string().max(200).nullable().default(null),
});

/** What applies. `policyFile`: the file that was read, null where there is none. */
export interface Policy extends z.infer<typeof PolicyFile> {
  readonly policyFile: string | null;
}

/** The environment that a policy is looked for in. */
export interface PolicyPorts {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly folders: readonly string[];
  readonly log: Log;
}

/** The policy that applies: variables before files, and nothing where neither says anything readable. */
export function readPolicy({ variables, folders, log }: PolicyPorts): Policy {
  const file = folders.map((folder) => readFile(join(folder, 'policy.json'), log)).find((found) => found !== null);
  return {
    channelUrl: address(variables.PITCHSIDE_CHANNEL) ?? file?.channelUrl ?? null,
    sampleUrl: address(variables.PITCHSIDE_SAMPLE) ?? file?.sampleUrl ?? null,
    allowsOwnFeeds: file?.allowsOwnFeeds ?? true,
    ask: file?.ask ?? null,
    policyFile: file?.policyFile ?? null,
  };
}

/** The folders in which a policy may lie, the nearest first. */
export function policyFolders(
  platform: string,
  executable: string,
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const beside = [dirname(executable), join(dirname(executable), 'resources')];
  if (platform === 'win32') return [...beside, join(variables.ProgramData ?? 'C:\\ProgramData', 'Pitchside')];
  if (platform === 'darwin') return [...beside, '/Library/Application Support/Pitchside'];
  return [...beside, '/etc/pitchside'];
}

function readFile(path: string, log: Log): Policy | null {
  try {
    const parsed = PolicyFile.safeParse(JSON.parse(readText(path)));
    if (parsed.success) return { ...parsed.data, policyFile: path };
    log.error(`${path} cannot be used`, parsed.error.message);
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
    if (!isAbsent) log.error(`${path} cannot be read`, cause);
  }
  return null;
}

/** Notepad and PowerShell write a byte order mark, and some of them UTF-16. */
function readText(path: string): string {
  const bytes = readFileSync(path);
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

const address = (text: string | undefined): string | null => (text !== undefined && URL.canParse(text) ? text : null);
