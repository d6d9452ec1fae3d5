import { expect, it } from '@jest/globals';
import { languagesIn, readTree } from '../support/catalogues.js';

/** The names of what stands at a place of a catalogue. */
const namesAt = (file: string, ...place: readonly string[]): readonly string[] =>
  Object.keys(
    place.reduce<object>(
      (tree, name) => (tree as Record<string, object>)[name]!,
      readTree(file) as object,
    ),
  );

it.each(languagesIn('src/trail/words'))(
  'the trail says in words which file of the council was brought: %s',
  (language) => {
    const kinds = namesAt(`src/roster/words/${language}.json`, 'council', 'kinds');
    const said = namesAt(`src/trail/words/${language}.json`, 'trail', 'values');
    expect(said).toEqual(expect.arrayContaining([...kinds]));
  },
);
