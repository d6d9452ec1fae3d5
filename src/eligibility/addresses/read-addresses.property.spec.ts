import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personKey } from './canonical-address.js';
import { readAddresses } from './read-addresses.js';

const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdexyz0189'), minLength: min, maxLength: max });

const person = fc
  .tuple(letters(1, 8), fc.constantFrom('orvane.example', 'müller.example', 'a-b.thule.example'))
  .map(([name, domain]) => `${name}@${domain}`);

/** What programs and people put around an address. */
const decorated = fc.constantFrom<(address: string) => string>(
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => address.normalize('NFD'),
  (address) => `"Müller, Jörg" <${address}>`,
  (address) => `<${address}>`,
  (address) => `mailto:${address}?subject=x`,
  (address) => `Dupont;"Marie";${address};Orvane`,
  (address) => `\u200e${address}\ufeff`,
  (address) => address.replace('@', '\u200b@'),
  (address) => `${address} (Thule)`,
);

const separator = fc.constantFrom('\n', '\r\n', '; ', ', ', '\t', ' \u00a0;\n', '\n\n');

const keysOf = (text: string) => {
  const read = readAddresses(text);
  return read.kind === 'read' ? read.values.map(personKey).sort() : read.problem;
};

describe('whoever is on a list', () => {
  it('stays the same when it is shuffled, repeated and decorated', () => {
    const lists = fc.uniqueArray(person, { minLength: 1, maxLength: 12 }).chain((people) =>
      fc.tuple(
        fc.constant(people),
        fc.shuffledSubarray([...people, ...people], {
          minLength: people.length * 2,
          maxLength: people.length * 2,
        }),
        fc.array(decorated, { minLength: 24, maxLength: 24 }),
        fc.array(separator, { minLength: 24, maxLength: 24 }),
      ),
    );
    fc.assert(
      fc.property(lists, ([people, shuffled, decorations, separators]) => {
        const text = shuffled
          .map((address, i) => decorations[i]!(address) + separators[i]!)
          .join('');
        expect(keysOf(text)).toEqual(keysOf(people.join('\n')));
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused, and never anything else, of any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readAddresses(text);
        const people = read.kind === 'read' ? read.values : [];
        for (const address of people) expect(address).toMatch(/^[^\s@]+@[a-z0-9.-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});
