// Joins the server's own modules, some 1,100 files after the compiler, into few: finding and reading
// them one by one was half of what a start took. What is loaded on demand stays a file of its own, threads
// start from the compiler's files. Packages stay where they are.
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const joined = join(dist, 'joined');

/** A module goes on to find its words, views and threads beside the file that it was compiled to. */
const stayWhereCompiled = {
  name: 'stay-where-compiled',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta')) return undefined;
      const place = JSON.stringify(relative(joined, path).split(sep).join('/'));
      const folder = JSON.stringify(`/${relative(joined, dirname(path)).split(sep).join('/')}`);
      const contents = text
        .replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
        .replaceAll('import.meta.dirname', `(import.meta.dirname + ${folder})`);
      return { contents, loader: 'js' };
    });
  },
};

// A module that went would stay under its old name.
rmSync(joined, { recursive: true, force: true });
await build({
  entryPoints: [join(dist, 'cli.js')],
  outdir: joined,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  // Errors, logs and the framework say the names of classes.
  keepNames: true,
  chunkNames: '[name]-[hash]',
  logLevel: 'warning',
  plugins: [stayWhereCompiled],
});
