import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';
import { GlobalsBefore } from './globals-before.mjs';

/** The runtime of a worker, from its first suite to its last. */
let runtime;

/**
 * Loads the program, and the packages that it stands on, once for all suites of a worker, as a server does
 * that runs for years. Each suite has its own copy of what is below `test` and of itself, and of nothing else.
 */
export default class OneWorld extends Runtime {
  constructor(...given) {
    if (runtime) {
      runtime.goOn(given[6]);
      return runtime;
    }
    super(...given);
    runtime = this;
    const { rootDir, moduleNameMapper } = given[0];
    const tests = pathToFileURL(join(rootDir, 'test')).href;
    // What stands for a package belongs to the program.
    const mapped = new Set(moduleNameMapper.map(([, file]) => pathToFileURL(file).href));
    this.isOfSuite = (key) =>
      key.startsWith('@jest/globals/') ||
      /[.-]spec\.ts$/.test(key) ||
      (key.startsWith(tests) && !mapped.has(key));
    this.globals = new GlobalsBefore(this._environment.global);
    compileOnce(this.executor);
  }

  /** The next suite. */
  goOn(testPath) {
    this.testState.state = 'loading';
    this._testPath = testPath;
    this.esmLoader.testPath = testPath;
    this.executor.testPath = testPath;
  }

  /** The end of a suite: the runtime stays, and what the suite alone has loaded goes. */
  teardown() {
    this.restoreAllMocks();
    this._environment.fakeTimersModern.useRealTimers();
    this.globals.putBack();
    const { registries } = this;
    for (const key of registries.esModuleRegistry.keys())
      if (this.isOfSuite(key)) registries.esModuleRegistry.delete(key);
    registries.internalModuleRegistry.clear();
    this.jestGlobals.clearJestObjectCache();
    this.testMainModule.reset();
    this.fileCache.clear();
  }
}

/** Jest gives each suite its own `expect` and all that is about it, out of the same files: these are compiled once. */
function compileOnce(executor) {
  const compiled = new Map();
  const compile = executor.compile.bind(executor);
  executor.compile = (source, filename) => {
    const before = compiled.get(filename);
    if (before?.source === source) return before.run;
    const run = compile(source, filename);
    compiled.set(filename, { source, run });
    return run;
  };
}
