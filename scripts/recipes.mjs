// `npm run recipes`: follows every recipe of CONTRIBUTING.md in a copy of the tree, counts the files
// against what is said there, and leaves out one file after the other: the compiler or a test has to
// notice each time. Ends with 1 when a recipe lies.
import { parseArgs } from 'node:util';
import { follow } from '../test/support/recipes/follow.js';
import { measureNewShape } from '../test/support/recipes/new-shape.js';
import { RECIPES } from '../test/support/recipes/index.js';

const RUNS = [
  ...RECIPES.map((recipe) => [recipe.name, () => follow(recipe)]),
  ['shape', measureNewShape],
];
const NAMES = RUNS.map(([name]) => name);

function refuse(sentence) {
  process.stderr.write(`${sentence}\nnpm run recipes -- [--only ${NAMES.join('|')}]\n`);
  process.exit(2);
}

function readOnly() {
  const options = { only: { type: 'string', multiple: true, default: NAMES } };
  try {
    return parseArgs({ options }).values.only;
  } catch (error) {
    return refuse(`${error.message}.`);
  }
}

const only = readOnly();
const unknown = only.find((name) => !NAMES.includes(name));
if (unknown !== undefined) refuse(`There is no recipe "${unknown}".`);

for (const [name, run] of RUNS.filter(([one]) => only.includes(one))) {
  const { said, touched, lies, bites } = run();
  const lines = [
    `${name}: ${said} files said, ${touched.length} touched`,
    ...touched.map((file) => {
      const bite = bites.find((one) => one.file === file);
      return bite ? `  ${file}  without it, ${bite.law}: ${bite.said ?? 'nothing'}` : `  ${file}`;
    }),
    ...lies.map((lie) => `  NOT SO: ${lie}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (lies.length > 0) process.exitCode = 1;
}
