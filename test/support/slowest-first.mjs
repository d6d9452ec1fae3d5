import { statSync } from 'node:fs';

/**
 * The folders of suites, those first whose suites take longest: the last to start are then over at
 * once, and no worker waits for another. Jest would go by the size of a file, and a suite that kills
 * servers for half a minute is a short one.
 */
const FOLDERS = ['gates', 'adversary', 'golden', 'cli', 'browser', 'http', 'database'];

const placeOf = (path) => {
  const place = FOLDERS.findIndex((folder) => path.includes(`/test/${folder}/`));
  return place === -1 ? FOLDERS.length : place;
};

/** The order in which a run takes its suites. */
export default class SlowestFirst {
  sort(tests) {
    return tests
      .map((test) => ({ test, place: placeOf(test.path), size: statSync(test.path).size }))
      .sort((a, b) => a.place - b.place || b.size - a.size)
      .map(({ test }) => test);
  }

  cacheResults() {
    // What it goes by is in the names.
  }
}
