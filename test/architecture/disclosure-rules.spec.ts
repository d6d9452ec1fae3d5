import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NEARLY_ALL } from '../../src/disclosure/ranged/count-answers.js';
import { inBlocks } from '../../src/disclosure/ranged/print-overall.js';
import {
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  FEWEST_COMMENTS,
  type Tabled,
  THRESHOLD_FLOOR,
} from '../../src/questionnaire/index.js';
import { roundParticipation } from '../../src/turnout/round-participation.js';

const ROOT = join(import.meta.dirname, '..', '..');
const RULES = readFileSync(join(ROOT, 'docs/disclosure-rules.md'), 'utf8').replaceAll(/\s+/g, ' ');

const read = (patterns: readonly string[], isKept: (file: string) => boolean): string =>
  globSync([...patterns], { cwd: ROOT })
    .filter((file) => isKept(file) && !file.endsWith('disclosure-rules.spec.ts'))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');

const isSpec = (file: string): boolean => /[-.]spec\.ts$/.test(file);

/** A number as the rules write it, the small ones in words. */
const inWords = (number: number): string =>
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ??
  String(number);

/** The smallest figure of participation that follows the threshold of one. */
const participationStep = (): number =>
  Array.from({ length: 100 }, (_, n) => roundParticipation(n, 1)).find((figure) => figure > 0)!;

/** What is shown of 100 people who agree, or nearly. */
const agreementBlock = (): string => {
  const table = { kind: 'one', choices: { least: 1, most: 1 } } as Tabled;
  const [block] = inBlocks([100, 0], 100, NEARLY_ALL, table);
  if (typeof block !== 'object' || block === null) throw new Error('no block');
  return `${block.from} to ${block.to}`;
};

describe('the rules of disclosure as they are written', () => {
  it.each([
    ['the threshold', () => `k is ${DEFAULT_THRESHOLD} unless the council sets another`],
    ['the floor', () => `${THRESHOLD_FLOOR} is the floor in the code`],
    [
      'the threshold of sensitive questions',
      () => `higher threshold (${DEFAULT_SENSITIVE_THRESHOLD})`,
    ],
    ['the fewest comments', () => `from ${FEWEST_COMMENTS} comments on a question`],
    ['the steps of participation', () => `in steps of ${inWords(participationStep())} while`],
    ['the block of agreement', () => `(of 100 people, "${agreementBlock()}"`],
  ])('say %s that the code has', (_what, sentence) => {
    expect(RULES).toContain(sentence());
  });

  it('are each cited in the code and in a test', () => {
    const numbers = [...RULES.matchAll(/- \*\*(D\d+),/g)].map(([, number]) => number!);
    const code = read(['src/**/*.ts'], (file) => !isSpec(file));
    const tests = read(['src/**/*.ts', 'test/**/*.ts'], isSpec);
    const uncited = (text: string) =>
      numbers.filter((number) => !new RegExp(`\\b${number}\\b`).test(text));
    expect(numbers).toEqual(numbers.map((_, i) => `D${i + 1}`));
    expect({ code: uncited(code), tests: uncited(tests) }).toEqual({ code: [], tests: [] });
  });

  it('are not cited by a number that they do not have', () => {
    const last = [...RULES.matchAll(/- \*\*D(\d+),/g)].length;
    const cited = read(['src/**/*.ts', 'test/**/*.ts', 'docs/**/*.md'], () => true);
    const numbers = [...cited.matchAll(/\brules? D(\d+)\b|\(D(\d+)\)/g)].map(([, a, b]) => a ?? b);
    expect(numbers.filter((number) => Number(number) > last || Number(number) < 1)).toEqual([]);
  });
});
