import { join } from 'node:path';
import { specs, types, words } from './laws.js';
import type { Recipe } from './recipe.js';

const everyKind = specs(
  'every kind',
  [
    'src/questionnaire/kinds/every-kind.spec.ts',
    'test/golden/every-kind-page.spec.ts',
    'test/golden/every-kind-report.spec.ts',
    'test/http/every-kind-editor.e2e-spec.ts',
  ],
  { hasPages: true },
);
const listed = specs('list of kinds', ['src/questionnaire/kinds/every-kind.spec.ts']);
const written = specs('what is written', [
  'test/architecture/promises.spec.ts',
  'test/golden/questionnaire-schema.spec.ts',
]);

const KIND = `import type { AnswerOption } from '../question.js';
import type { Kind } from './kind.js';
import { oneOption } from './shapes/one.js';

const STARS: readonly AnswerOption[] = [1, 2, 3, 4, 5].map((stars) => ({
  code: String(stars),
  label: { en: String(stars) },
  score: stars,
}));

/**
 * One to five stars.
 *
 * @fields none
 * @answer one to five stars
 * @published its options
 */
export const stars: Kind = {
  ...oneOption(() => STARS),
  fields: { required: 'optional', unfavourable: 'optional', favourable: 'optional' },
  roles: [],
  scores: 'usual',
  presets: [{ name: 'stars', start: {} }],
  check: () => undefined,
};
`;

/** Stars: a type that is answered by one option, as five others are. */
export const questionType: Recipe = {
  name: 'type',
  heading: 'A question type',
  laws: [types, words, everyKind, written],
  steps: [
    { law: types, take: (tree) => tree.write('src/questionnaire/kinds/stars.ts', KIND) },
    {
      law: listed,
      take(tree) {
        const index = 'src/questionnaire/kinds/index.ts';
        tree.replace(
          index,
          'import { text }',
          "import { stars } from './stars.js';\nimport { text }",
        );
        tree.replace(index, '  rating,\n', '  rating,\n  stars,\n');
      },
    },
    {
      law: words,
      take(tree) {
        for (const file of tree.find('src/questionnaires/words/*.json')) {
          tree.replace(file, '  "kinds": {', '  "kinds": {\n    "stars": "Stars",');
          tree.replace(file, '  "types": {', '  "types": {\n    "stars": "Stars",');
        }
      },
    },
    {
      law: written,
      take(tree) {
        const hooks = join(tree.folder, 'test', 'support', 'typescript-hooks.mjs');
        const { ok, said } = tree.run(['--import', hooks, join('scripts', 'write-schema.mjs')]);
        if (!ok) throw new Error(said);
      },
    },
  ],
};
