import { existsSync, readFileSync } from 'node:fs';

const seconds = (value) => `${value.toFixed(1).padStart(7)} s`;

const SLOWEST = 10;
/** What a whole run may take in CI before somebody is told; it is stopped there after twenty. */
const MINUTES_UNNOTICED = 15;

/**
 * Ends the run with its counts alone on a line, after everything else that Jest prints. In CI, where
 * everything that a test needs is there, a skipped test is a failure, and what each suite took is said.
 */
export default class CountReporter {
  skipped = 0;

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${this.skipped} skipped`;
    // Only then have the workers and the database server ended, and their time is known.
    process.on('exit', () => {
      const times = process.env.CI ? timesOf(results) : '';
      process.stdout.write(`${times}\n${line}\n`);
    });
  }

  getLastError() {
    if (!process.env.CI || this.skipped === 0) return undefined;
    return new Error(`${this.skipped} tests were skipped, and none may be where CI is set.`);
  }
}

/** What each suite took and the whole, and what is to be looked at first. */
function timesOf({ testResults, startTime }) {
  const root = new URL('../..', import.meta.url).pathname;
  const suites = testResults
    .map(({ testFilePath, perfStats }) => ({
      time: (perfStats.end - perfStats.start) / 1000,
      file: testFilePath.replace(root, ''),
    }))
    .sort((a, b) => b.time - a.time);
  const say = ({ time, file }) => `${seconds(time)}  ${file}`;
  const total = suites.reduce((sum, { time }) => sum + time, 0);
  const wall = (Date.now() - startTime) / 1000;
  const lines = [
    ...suites.map(say),
    `${seconds(total)}  of all suites together`,
    `${seconds(wall)}  from the first test to the last`,
    ...processorTime(),
    'The slowest:',
    ...suites.slice(0, SLOWEST).map(say),
    ...(wall > MINUTES_UNNOTICED * 60 ? [tooLong(wall)] : []),
  ];
  return `\n${lines.join('\n')}\n`;
}

const tooLong = (wall) => `
!!! THE TESTS TOOK ${(wall / 60).toFixed(1)} MINUTES, and ${MINUTES_UNNOTICED} are enough.
!!! Compare the processor time with that of an earlier run: if it grew, the tests did, and the
!!! slowest above are where to begin; if it did not, the machine had other work.`;

/** Of this process and all that it waited for, which are the workers and what they started. */
function processorTime() {
  const stat = '/proc/self/stat';
  if (!existsSync(stat)) return [];
  // Fields 14 to 17 of proc(5), in ticks of a hundredth of a second; the name before may hold blanks.
  const ticks = readFileSync(stat, 'utf8').split(') ')[1].split(' ').slice(11, 15).map(Number);
  const total = ticks.reduce((sum, one) => sum + one, 0) / 100;
  return [`${seconds(total)}  of processor time`];
}
