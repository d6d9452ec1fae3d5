import { expect, it } from '@jest/globals';
import { NUMBERS } from '../../src/trail/numbers.js';
import { sources, textOf } from '../support/catalogues.js';

const COMMENTS = /\/\*[^]*?\*\/|\/\/.*$/gm;
const writers = sources
  .filter((file) => !file.startsWith('src/trail/'))
  .map((file) => textOf(file).replace(COMMENTS, ''));

const places = Object.entries(NUMBERS).flatMap(([kind, names]) =>
  names.map((name) => [kind, name] as const),
);

// The other way about, a number without a place is refused where it is written (src/trail/numbers.spec.ts).
it.each(places)('%s has a place for its “%s”, which some file still writes', (kind, name) => {
  const isNamed = new RegExp(`\\b${name}\\b['\\s]*[:,}|>]`);
  const ofKind = writers.filter((text) => text.includes(`'${kind}'`));
  expect(ofKind.some((text) => isNamed.test(text))).toBe(true);
});
