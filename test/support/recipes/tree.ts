import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { copyTree, ROOT } from '../copy-tree.js';

const NOT_WRITTEN = /^(node_modules|dist)(\/|$)/;

const textIn = (folder: string, path: string): string | undefined =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;

/** A copy of the project in which a recipe is followed; it knows what it looked like before. */
export class Tree {
  readonly folder = copyTree();
  private readonly before = this.stamps();

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Puts `text` in the place of `found`, which has to be there: a recipe does nothing in silence. */
  replace(path: string, found: string, text: string): void {
    const whole = this.read(path);
    if (!whole.includes(found)) throw new Error(`${path} does not say: ${found}`);
    this.write(
      path,
      whole.replace(found, () => text),
    );
  }

  /** Files of a pattern, as paths in the tree. */
  find(pattern: string): readonly string[] {
    return globSync(pattern, { cwd: this.folder }).sort();
  }

  /** Runs Node.js in the tree, on a database server only where one is asked for. */
  run(args: readonly string[], { hasPostgres = false } = {}): { ok: boolean; said: string } {
    const env = { ...process.env, NODE_OPTIONS: '--no-warnings' };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: hasPostgres ? env : { ...env, CAHIER_TEST_POSTGRES: 'none' },
    });
    return { ok: status === 0, said: stdout + stderr };
  }

  /** Every file that is not as it was, or was not there. */
  touched(): readonly string[] {
    const now = this.stamps();
    const paths = new Set([...this.before.keys(), ...now.keys()]);
    return [...paths]
      .filter((path) => this.before.get(path) !== now.get(path))
      .filter((path) => textIn(this.folder, path) !== textIn(ROOT, path))
      .sort();
  }

  /** Leaves a file as it was, for as long as `work` takes. */
  without<T>(path: string, work: () => T): T {
    const text = this.read(path);
    const before = textIn(ROOT, path);
    if (before === undefined) rmSync(join(this.folder, path));
    else this.write(path, before);
    try {
      return work();
    } finally {
      this.write(path, text);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Size and time of every file: what differs in neither was not written. */
  private stamps(): ReadonlyMap<string, string> {
    const paths = globSync('**', { cwd: this.folder, exclude: (path) => NOT_WRITTEN.test(path) });
    const files = paths.flatMap((path) => {
      const stat = statSync(join(this.folder, path), { bigint: true });
      return stat.isFile() ? [[path, `${stat.size} ${stat.mtimeNs}`] as const] : [];
    });
    return new Map(files);
  }
}
