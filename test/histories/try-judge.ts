/*
 * `npm run test:judge [-- N]`: what the judge of histories is worth. Each fault of `faulty-apps.ts` is put into a copy of the app,
 * and N (150) histories are run on it: the judge must find it, and name it rightly. With no fault it must find nothing.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type FaultyApp, faultyApps } from './faulty-apps.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const histories = positionals[0] ?? '150';
const copied = ['main', 'renderer', 'shared', 'test', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];

const sound = found({ name: 'no fault', changes: [], found: [] });
console.log(`${sound.size === 0 ? 'sound ' : 'WRONG '} no fault${said(sound)}`);
let missed = sound.size === 0 ? 0 : 1;
for (const fault of faultyApps) {
  const kinds = found(fault);
  const isFound = fault.found.some((kind) => kinds.has(kind));
  if (!isFound) missed += 1;
  console.log(`${isFound ? 'found ' : 'MISSED'} ${fault.name}${said(kinds)}`);
}
console.log(`${faultyApps.length} faults, ${missed} missed`);
process.exitCode = missed === 0 ? 0 : 1;

/** What the judge says of a copy of the app with this fault: how often each word. */
function found({ changes }: FaultyApp): ReadonlyMap<string, number> {
  const copy = temporaryFolder('faulty');
  try {
    for (const name of copied) cpSync(join(root, name), join(copy.path, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy.path, 'node_modules'), 'junction');
    for (const { file, from, as } of changes) {
      const path = join(copy.path, file);
      const [before, after, ...more] = readFileSync(path, 'utf8').split(from);
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(`${file} holds not once: ${from}`);
      writeFileSync(path, before + as + after);
    }
    const run = spawnSync(process.execPath, ['test/histories/main.ts', histories, '--seed', '1'], {
      cwd: copy.path,
      encoding: 'utf8',
      timeout: 300_000,
    });
    const kinds = new Map<string, number>();
    for (const [, kind = ''] of run.stdout.matchAll(/^ {2}(\w+): seed /gm)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (run.status !== 0 && kinds.size === 0) throw new Error(`The histories did not run to their end:\n${run.stderr}`);
    return kinds;
  } finally {
    copy.remove();
  }
}

function said(kinds: ReadonlyMap<string, number>): string {
  return kinds.size === 0 ? '' : `: ${[...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ')}`;
}
