import { specs } from './laws.js';
import type { Recipe } from './recipe.js';

const rules = specs('rules', ['test/architecture/disclosure-rules.spec.ts']);
const beside = specs('specs', ['src/turnout/round-participation.spec.ts']);

/** Participation in steps of ten (D9): a rule has a sentence, a function and a test. */
export const disclosureRule: Recipe = {
  name: 'rule',
  heading: 'A disclosure rule',
  laws: [rules, beside],
  steps: [
    {
      law: rules,
      take: (tree) =>
        tree.replace('docs/disclosure-rules.md', 'in steps of five', 'in steps of ten'),
    },
    {
      law: beside,
      take(tree) {
        const spec = 'src/turnout/round-participation.spec.ts';
        tree.replace(spec, '10, 10, 15, 15, 410', '10, 10, 10, 10, 410');
        tree.replace(spec, '[0, 5, 5]', '[0, 0, 0]');
        tree.replace(spec, 'to five', 'to ten');
      },
    },
    {
      law: rules,
      take(tree) {
        const code = 'src/turnout/round-participation.ts';
        tree.replace(code, 'responses % 5', 'responses % 10');
        tree.replace(code, 'down to 5', 'down to 10');
      },
    },
  ],
};
