/*
 * What a fresh machine lacks, before any command of package.json: first the packages, then (by a script that may use
 * them) something to run the app in. Plain JavaScript with no dependency, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const packages = join(root, 'node_modules');

if (!arePackagesCurrent()) installPackages();
run(projectNode(), [join(root, 'test', 'host', 'set-up.ts')]);

function arePackagesCurrent() {
  const installed = join(packages, '.package-lock.json');
  return (
    existsSync(installed) &&
    projectNode() !== null &&
    statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

function installPackages() {
  console.log('set-up: installing the packages (npm ci)');
  // Without this the inner npm would take the settings of the outer one's script for its own.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)),
  );
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env, shell: process.platform === 'win32' });
  if (projectNode() === null) stop('the package `node` brought no Node: was its install script refused?');
}

/** The Node that the package `node` brings: the scripts' own, whatever the machine has. */
function projectNode() {
  const folder = join(packages, 'node', 'bin');
  const name = existsSync(folder) ? readdirSync(folder).find((each) => /^node(\.exe)?$/.test(each)) : undefined;
  return name ? join(folder, name) : null;
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
  if (status !== 0) stop(`\`${[command, ...args].join(' ')}\` did not succeed${error ? ` (${error.message})` : ''}`);
}

function stop(text) {
  console.error(`set-up: ${text}`);
  process.exit(1);
}
