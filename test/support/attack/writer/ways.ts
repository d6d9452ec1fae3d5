import type { Way } from './way.js';
import { WAYS_OF_CHANGES } from './ways-of-changes.js';
import { WAYS_OF_COUNTING } from './ways-of-counting.js';
import { WAYS_OF_DEFINITION } from './ways-of-definition.js';
import { WAYS_OF_PAGE } from './ways-of-page.js';

/** The ways in which a server, or a proxy that opens its encryption, can lie to the page and of the count. */
export const WAYS: readonly Way[] = [
  ...WAYS_OF_DEFINITION,
  ...WAYS_OF_PAGE,
  ...WAYS_OF_CHANGES,
  ...WAYS_OF_COUNTING,
];
