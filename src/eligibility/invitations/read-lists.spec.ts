import { describe, expect, it } from '@jest/globals';
import { readAddresses } from './read-addresses.js';
import { MOST_HASHES, readHashes } from './read-hashes.js';

const hash = (n: number) => n.toString(16).padStart(64, '0');
const lines = (...values: readonly string[]) => values.join('\n');
const problemOf = (read: ReturnType<typeof readHashes>) =>
  read.kind === 'problem' ? read.problem : read.values.length;

describe('a list of hashes', () => {
  it('is read with a heading, quotes, empty lines and the line ends of any system', () => {
    const text = `hash\r\n"${hash(1)}"\r\n\r\n${hash(2)}\r${hash(3)}\n`;
    expect(readHashes(text, 3)).toEqual({ kind: 'read', values: [1, 2, 3].map(hash) });
  });

  it('is refused at the line that is no hash', () => {
    for (const bad of ['x', hash(2).toUpperCase().replace(/0/g, 'A'), `${hash(2)},1`, 'hash']) {
      expect(problemOf(readHashes(lines(hash(1), bad)))).toEqual({ kind: 'bad-line', line: 2 });
    }
  });

  it('is refused at the line that stands in it already', () => {
    expect(problemOf(readHashes(lines(hash(1), hash(2), hash(1))))).toEqual({
      kind: 'repeated-line',
      line: 3,
    });
  });

  it('is refused when it is empty, too long, or not as long as announced', () => {
    const many = Array.from({ length: MOST_HASHES + 1 }, (_, n) => hash(n));
    expect(problemOf(readHashes('hash\n\n'))).toEqual({ kind: 'empty' });
    expect(problemOf(readHashes(lines(...many)))).toEqual({ kind: 'too-many' });
    expect(problemOf(readHashes(lines(hash(1), hash(2)), 3))).toEqual({ kind: 'wrong-count' });
  });
});

describe('a list of addresses', () => {
  it('is read as people paste it, each person once', () => {
    const text = `Ana Bel <ana@orvane.example>, bo@thule.example;\nBO@Thule.example\n\n"c.d+e@müller.example"`;
    expect(readAddresses(text)).toEqual({
      kind: 'read',
      values: ['ana@orvane.example', 'bo@thule.example', 'c.d+e@müller.example'],
    });
  });

  it('is refused at the line that holds something else', () => {
    const bad = ['ana', 'ana@', '@orvane.example', 'ana@orvane', 'a b@c.example', 'a@b@c.example'];
    for (const address of [...bad, `a@${'x'.repeat(250)}.example`, 'a@b.example\u0000']) {
      const read = readAddresses(lines('ok@orvane.example', address));
      expect(problemOf(read)).toEqual({ kind: 'bad-line', line: 2 });
    }
    expect(problemOf(readAddresses(' \n,;'))).toEqual({ kind: 'empty' });
  });
});
