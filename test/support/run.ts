/* Running the project's own tools from its scripts, with the project's Node and nothing installed elsewhere. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Run a script of an installed package (a path below node_modules) to its end, showing what it prints. Answers its exit code. */
export function runTool(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(process.execPath, [`${root}node_modules/${script}`, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

/** Build main, preload and renderer into `out/`. Throws when the build fails. */
export function build(): void {
  if (runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']) !== 0)
    throw new Error('the build failed');
}
