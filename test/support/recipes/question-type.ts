import { join } from 'node:path';
import { promises, specs, types, words } from './laws.js';
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
const schema = specs('schema', ['test/golden/questionnaire-schema.spec.ts']);

const KIND = `import type { AnswerOption } from '../question.js';
import type { Kind } from './kind.js';
import { oneOption } from './shapes/one.js';

const STARS: readonly AnswerOption[] = [1, 2, 3, 4, 5].map((stars) => ({
  code: String(stars),
  label: { en: String(stars) },
  score: stars,
}));

/** One to five stars. */
export const stars: Kind = {
  ...oneOption(() => STARS),
  fields: { required: 'optional', unfavourable: 'optional', favourable: 'optional' },
  roles: [],
  scores: 'usual',
  presets: [{ name: 'stars', start: {} }],
  check: () => undefined,
};
`;

const EXAMPLES = `
export const stars: KindExamples = {
  questions: [
    {
      name: 'one to five',
      fields: { required: true, direction: 'up' },
      accepts: [kept('1'), kept('5')],
      refuses: [['', 'required'], ['6', 'unknown-option']],
    },
  ],
  refused: [[{ min: 1 }, 'min not-for-type']],
};
`;

const SUMMARY = '| `stars` | | one to five stars | its options |\n';

/** Stars: a type that is answered by one option, as five others are. */
export const questionType: Recipe = {
  name: 'type',
  heading: 'A question type',
  laws: [types, words, everyKind, schema, promises],
  steps: [
    { law: types, take: (tree) => tree.write('src/questionnaire/kinds/stars.ts', KIND) },
    {
      law: types,
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
      law: types,
      take(tree) {
        const examples = 'test/support/kinds/one-option.ts';
        const index = 'test/support/kinds/index.ts';
        tree.write(examples, tree.read(examples) + EXAMPLES);
        tree.replace(index, ' single, yesno }', ' single, stars, yesno }');
        tree.replace(index, '  rating,\n', '  rating,\n  stars,\n');
      },
    },
    {
      law: promises,
      take: (tree) => tree.replace('docs/formats/README.md', '| `yesno`', `${SUMMARY}| \`yesno\``),
    },
    {
      law: schema,
      take(tree) {
        const hooks = join(tree.folder, 'test', 'support', 'typescript-hooks.mjs');
        const { ok, said } = tree.run(['--import', hooks, join('scripts', 'write-schema.mjs')]);
        if (!ok) throw new Error(said);
      },
    },
  ],
};
