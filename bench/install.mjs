// Installs what only the benches need (bench/package.json), on demand and never for the product.
import { spawnSync } from 'node:child_process';

/** The package, or undefined where it cannot be had; then the bench says so and goes on. */
export async function importOnDemand(name) {
  const load = () => import(name).catch(() => undefined);
  return (await load()) ?? (install() ? load() : undefined);
}

/** Not `npm ci`: it wants the binaries of every platform in the lock, this one's are enough. */
function install() {
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'install', '--no-save', '--loglevel=error'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'ignore', 2],
    shell: !npm && process.platform === 'win32',
  });
  return status === 0;
}
