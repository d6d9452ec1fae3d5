import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sourceFiles, SRC } from './read-imports.js';

/** Rooms that hold cells as a file has them: the one that writes and reads them, and the attacker. */
const HOLDERS = /^(disclosure|auditor)\//;

/** A cell, or a bound of one, as a schema spells it. */
const SPELLS =
  /\bPublished(?:Cell|Table)\b|\breadonly at(?:Least|Most):|'(?:at(?:Least|Most)|from)' in/;

const spells = (text: string): boolean => SPELLS.test(text);

describe('a published figure', () => {
  it.each([
    "return 'atLeast' in cell ? cell.atLeast : 0;",
    'type Bound = { readonly atMost: number };',
    "const [low] = 'from' in cell ? [cell.from] : [];",
    "import type { PublishedCell } from '../disclosure/index.js';",
  ])('is read as a schema spells it by %s', (line) => expect(spells(line)).toBe(true));

  it('is one of one notation outside the rooms that read and attack files', () => {
    const own = sourceFiles()
      .map((file) => relative(SRC, file))
      .filter((file) => !HOLDERS.test(file))
      .filter((file) => spells(readFileSync(`${SRC}/${file}`, 'utf8')));
    expect(own).toEqual([]);
  });
});
