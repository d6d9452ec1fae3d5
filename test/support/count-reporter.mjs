const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).padStart(7)} s`;

/**
 * Ends the run with its counts alone on a line, after everything else that Jest prints. In CI, where
 * everything that a test needs is there, a skipped test is a failure.
 */
export default class CountReporter {
  skipped = 0;

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${this.skipped} skipped`;
    const times = process.env.CI ? timesOf(results.testResults) : '';
    process.on('exit', () => process.stdout.write(`${times}\n${line}\n`));
  }

  getLastError() {
    if (!process.env.CI || this.skipped === 0) return undefined;
    return new Error(`${this.skipped} tests were skipped, and none may be where CI is set.`);
  }
}

/** What each suite took, the slowest first. */
function timesOf(suites) {
  const root = new URL('../..', import.meta.url).pathname;
  const lines = suites
    .map(({ testFilePath, perfStats }) => ({
      time: perfStats.end - perfStats.start,
      file: testFilePath.replace(root, ''),
    }))
    .sort((a, b) => b.time - a.time)
    .map(({ time, file }) => `${seconds(time)}  ${file}`);
  const total = suites.reduce((sum, { perfStats }) => sum + perfStats.end - perfStats.start, 0);
  return `\n${lines.join('\n')}\n${seconds(total)}  of all suites together\n`;
}
