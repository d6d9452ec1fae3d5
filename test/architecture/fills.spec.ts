import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sources } from '../support/catalogues.js';
import { placesIn } from '../support/places-in.js';
import { type Filled, fillsIn } from './read-fills.js';

/**
 * Places of a sentence that get no value: of one sentence whichever shape the values have, of several those that
 * no shape has, since the code that chooses the sentence chooses the shape with it.
 */
function lackingIn({ where, sentences = [], given }: Filled): readonly string[] {
  if (!given) return [];
  const isGiven = (place: string): boolean =>
    sentences.length > 1
      ? given.some((names) => names.includes(place))
      : given.every((names) => names.includes(place));
  const places = new Set(sentences.flatMap((sentence) => placesIn(sentence, 'en')));
  return [...places].filter((place) => !isGiven(place)).map((place) => `${where}: {${place}}`);
}

describe('a sentence that the code fills', () => {
  it('gets a value for each of its places', () => {
    const fills = fillsIn(sources);
    expect(fills.flatMap(lackingIn)).toEqual([]);
    // What is handed to a function as text is seen by nobody here.
    const seen = fills.filter(({ sentences, given }) => sentences && given);
    expect(seen.length / fills.length).toBeGreaterThan(0.95);
  });

  it('is found where a place gets none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cahier-fills-'));
    const file = join(folder, 'said.ts');
    const words = {
      signed: 'Signed {count, plural, one {for seat {seats}} other {for seats {seats}}}',
      kinds: { moved: 'Moved to {day}', ended: 'Ended by {people}' },
    };
    writeFileSync(join(folder, 'words.json'), JSON.stringify(words));
    writeFileSync(
      file,
      `import t = require('./words.json');
declare function fill(sentence: string, values?: object): string;
declare const change: { kind: 'moved'; day: string } | { kind: 'ended'; who: string };
const { signed: done } = t;
fill(t.signed, { count: 1, seats: '1' });
fill(done, { seats: '1' });
fill(t.kinds[change.kind], change);
fill(change.kind === 'moved' ? t.kinds.moved : t.signed);
`,
    );
    const lacking = fillsIn([file]).flatMap(lackingIn);
    rmSync(folder, { recursive: true });
    expect(lacking.map((one) => one.slice(file.length + 2))).toEqual([
      'done: {count}',
      't.kinds[change.kind]: {people}',
      "change.kind === 'moved' ? t.kinds.moved : t.signed: {day}",
      "change.kind === 'moved' ? t.kinds.moved : t.signed: {count}",
      "change.kind === 'moved' ? t.kinds.moved : t.signed: {seats}",
    ]);
  });
});
