// Joins the program of a thread, out of the sources as they are, into one file for a test run: a hundred
// threads would else find, read and compile some four hundred files each, which is most of what they do.
// `node join-thread.mjs <source> <file> [light-argon2]`
import { readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , source, file, hashing] = process.argv;
const lightArgon2 = fileURLToPath(new URL('light-argon2.ts', import.meta.url));

/** What finds files of its own beside itself: native parts, WebAssembly, fonts. */
const WITH_FILES = /^(@node-rs\/|@resvg\/|pdfkit$|fontkit$|highs$)/;

/** Each module goes on to find its words, views and fonts beside its source, and packages are those of the project. */
const asInPlace = {
  name: 'as-in-place',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: WITH_FILES, namespace: 'file' }, ({ path }) =>
      path === '@node-rs/argon2' && hashing === 'light-argon2'
        ? { path: lightArgon2 }
        : { path: import.meta.resolve(path), external: true },
    );
    // The package behind `light-argon2.ts`, which goes round its own name.
    onResolve({ filter: /\/node_modules\/@node-rs\// }, ({ path, resolveDir }) => ({
      path: new URL(path, pathToFileURL(`${resolveDir}/`)).href,
      external: true,
    }));
    onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

const begun = `${file}-${process.pid}`;
await build({
  entryPoints: [source],
  outfile: begun,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // Packages of the older kind ask for what Node.js has.
  banner: {
    js: "import { createRequire as forPackages } from 'node:module'; const require = forPackages(import.meta.url);",
  },
  keepNames: true,
  logLevel: 'warning',
  plugins: [asInPlace],
});
// The other workers of the run find it whole, or not yet.
renameSync(begun, file);
