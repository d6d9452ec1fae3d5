import { describe, expect, it } from '@jest/globals';
import { countFiles } from '../support/recipes/follow.js';
import { RECIPES } from '../support/recipes/index.js';
import { disclosureRule } from '../support/recipes/disclosure-rule.js';
import { language } from '../support/recipes/language.js';
import { specs } from '../support/recipes/laws.js';
import { Tree } from '../support/recipes/tree.js';
import { readRecipe } from '../support/recipes/written-recipe.js';

/** `npm run recipes` follows each, and notices each file that is left out. */
describe('a recipe of CONTRIBUTING.md', () => {
  it.each(RECIPES.map((recipe) => [recipe.heading, recipe] as const))(
    'says every file that it touches, and how many: %s',
    (_heading, recipe) => {
      const { said, touched, lies } = countFiles(recipe);
      expect(lies).toEqual([]);
      expect(touched).toHaveLength(said);
    },
  );

  it('lies when it leaves out a file, counts wrongly or names one that it does not touch', () => {
    const told =
      '### A disclosure rule: 2 files\n\n1. `docs/a.md`: a rule.\n\n## Style\n\n1. `src/x`';
    const written = readRecipe('A disclosure rule', `# Contributing\n\n${told}`);
    expect(written).toEqual({ files: 2, steps: [['docs/a.md']] });
    expect(countFiles(disclosureRule, written).lies).toEqual([
      'step 1 touches docs/disclosure-rules.md and does not say so',
      'step 1 says docs/a.md and touches no such file',
      'step 2 touches src/turnout/round-participation.spec.ts and does not say so',
      'step 3 touches src/turnout/round-participation.ts and does not say so',
      '1 steps are written, 3 are taken',
      '2 files are said, 3 are touched',
    ]);
  });
});

const SAME_KEYS = ['-t', 'have the keys and the places of the English ones'];
const sameKeys = specs('words', ['test/architecture/words.spec.ts', ...SAME_KEYS]);

describe('a language without one key', () => {
  it('is refused by the law of words, which names the room', () => {
    const tree = new Tree();
    try {
      for (const step of language.steps) step.take(tree);
      const italian = 'src/slips/words/it.json';
      const keys = JSON.parse(tree.read(italian)) as Record<string, unknown>;
      const [, ...others] = Object.entries(keys);
      tree.write(italian, JSON.stringify(Object.fromEntries(others)));
      expect(sameKeys.broken(tree)).toContain('src/slips/words');
    } finally {
      tree.remove();
    }
  });
});
