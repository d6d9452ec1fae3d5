// Runs specs against one mutant after the other in one process, which is what makes a mutant cost
// a fraction of a second. A mutant that never ends is ended from outside, with this process.
import { runCLI } from 'jest';
import base from '../../../jest.config.mjs';

const root = new URL('../../..', import.meta.url).pathname;
const [[pattern, [, swc]]] = Object.entries(base.transform);
const transform = { [pattern]: ['<rootDir>/test/support/mutation/mutating-transform.mjs', swc] };
const settings = Object.fromEntries(
  Object.entries(base).filter(([name]) => !/^(global|reporters|runtime)/.test(name)),
);
let runs = 0;

/** Jest keeps what it transformed for as long as the settings are the same: they never are. */
const nextConfig = () =>
  JSON.stringify({
    ...settings,
    rootDir: root,
    roots: ['<rootDir>/src', '<rootDir>/test/support'],
    // Every mutant is loaded anew.
    testEnvironment: '<rootDir>/test/support/world/plain-context.mjs',
    transform,
    globals: { run: ++runs },
  });

process.on('message', async ({ specs, mutant }) => {
  process.env.CAHIER_MUTANT = JSON.stringify(mutant);
  const { results } = await runCLI(
    {
      _: specs,
      $0: '',
      config: nextConfig(),
      reporters: [],
      runInBand: true,
      runTestsByPath: true,
      silent: true,
    },
    [root],
  );
  process.send({ passes: results.success && results.numTotalTests > 0 });
});
