import { typeErrors } from './laws.js';
import { Tree } from './tree.js';
import { readRecipe, isWrittenAs } from './written-recipe.js';

/** Names that the compiler gives to a shape that no room knows, against those that are written. */
export function measureNewShape() {
  const tree = new Tree();
  try {
    const rules = 'src/questionnaire/kinds/shape-rules.ts';
    tree.replace(
      rules,
      '  none: {',
      "  drawn: { holds: 'line', ...free, seconds: 60 },\n  none: {",
    );
    const named = new Set([rules, ...typeErrors(tree).map((line) => line.split('(')[0]!)]);
    const touched = [...named].sort();
    const { files, steps } = readRecipe('A shape');
    const written = steps.flat();
    const lies = [
      ...touched.filter((file) => !written.some((one) => isWrittenAs(one, file))),
      ...written.filter((one) => !touched.some((file) => isWrittenAs(one, file))),
    ].map((file) => `${file} is either named by the compiler or written, not both`);
    if (files !== touched.length) {
      lies.push(`${files} files are said, ${touched.length} are touched`);
    }
    return { said: files, touched, lies, bites: [] };
  } finally {
    tree.remove();
  }
}
