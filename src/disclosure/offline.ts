/** What holders load of this room who look at a release in a page before it leaves: its figures. */
export { type Figure, isWithheld } from './figures/figure.js';
export { type FigureTable, readTables } from './figures/read-tables.js';
export type { ReleaseContent } from './release.js';
export { readRelease } from './read-release.js';
