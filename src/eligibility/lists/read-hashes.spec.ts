import { describe, expect, it } from '@jest/globals';
import { MOST_HASHES, readHashes } from './read-hashes.js';

const hash = (n: number) => n.toString(16).padStart(64, '0');
const lines = (...values: readonly string[]) => values.join('\n');
const problemOf = (read: ReturnType<typeof readHashes>) =>
  read.kind === 'problem' ? read.problem : read.values.length;

describe('a list of hashes', () => {
  it('is refused with every line that is no hash, or stands in it already', () => {
    const bad = ['x', hash(2).toUpperCase().replace(/0/g, 'A'), `${hash(2)},1`, hash(1), 'hash'];
    expect(problemOf(readHashes(lines(hash(1), ...bad)))).toEqual({
      kind: 'lines',
      more: 0,
      lines: [
        { kind: 'bad-line', line: 2 },
        { kind: 'bad-line', line: 3 },
        { kind: 'bad-line', line: 4 },
        { kind: 'repeated-line', line: 5 },
        { kind: 'bad-line', line: 6 },
      ],
    });
  });

  it('is refused when it is empty, too long, or not as long as announced', () => {
    const many = Array.from({ length: MOST_HASHES + 1 }, (_, n) => hash(n));
    expect(problemOf(readHashes('hash\n\n'))).toEqual({ kind: 'empty' });
    expect(problemOf(readHashes(lines(...many)))).toEqual({ kind: 'too-many' });
    expect(problemOf(readHashes(lines(hash(1), hash(2)), 3))).toEqual({ kind: 'wrong-count' });
  });

  it('is read with a heading, quotes, empty lines and the line ends of any system', () => {
    const text = `\ufeffhash\r\n"${hash(1)}"\r\n\r\n${hash(2)}\r${hash(3)}\n`;
    expect(readHashes(text, 3)).toEqual({ kind: 'read', values: [1, 2, 3].map(hash) });
  });
});
