import type { Recipe, Step } from './recipe.js';
import { Tree } from './tree.js';
import { isWrittenAs, readRecipe, type WrittenRecipe } from './written-recipe.js';

export interface Bite {
  readonly file: string;
  readonly law: string;
  /** What the law said when this file was left as it was; undefined is a lie of the recipe. */
  readonly said: string | undefined;
}

export interface Outcome {
  readonly said: number;
  readonly touched: readonly string[];
  readonly lies: readonly string[];
  readonly bites: readonly Bite[];
}

interface Taken {
  readonly step: Step;
  readonly files: readonly string[];
}

/** Takes every step, and says which files each of them touched first. */
function takeSteps(tree: Tree, { steps }: Recipe): readonly Taken[] {
  const known = new Set<string>();
  return steps.map((step) => {
    step.take(tree);
    const files = tree.touched().filter((file) => !known.has(file));
    for (const file of files) known.add(file);
    return { step, files };
  });
}

/** What is said of files that were not touched, or not said of files that were. */
function liesOf(written: WrittenRecipe, taken: readonly Taken[]): readonly string[] {
  const touched = taken.flatMap(({ files }) => files);
  const lies = taken.flatMap(({ files }, i) => {
    const patterns = written.steps[i] ?? [];
    const unsaid = files.filter((file) => !patterns.some((one) => isWrittenAs(one, file)));
    const idle = patterns.filter((one) => !files.some((file) => isWrittenAs(one, file)));
    return [
      ...unsaid.map((file) => `step ${i + 1} touches ${file} and does not say so`),
      ...idle.map((one) => `step ${i + 1} says ${one} and touches no such file`),
    ];
  });
  if (written.steps.length !== taken.length) {
    lies.push(`${written.steps.length} steps are written, ${taken.length} are taken`);
  }
  if (written.files !== touched.length) {
    lies.push(`${written.files} files are said, ${touched.length} are touched`);
  }
  return lies;
}

/** Follows a recipe to its end in a copy of the tree and counts; nothing is checked by a law. */
export function countFiles(recipe: Recipe, written = readRecipe(recipe.heading)): Outcome {
  const tree = new Tree();
  try {
    const taken = takeSteps(tree, recipe);
    const touched = tree.touched();
    return { said: written.files, touched, lies: liesOf(written, taken), bites: [] };
  } finally {
    tree.remove();
  }
}

/** Follows a recipe, asks every law, then leaves out one file after the other and asks again. */
export function follow(recipe: Recipe): Outcome {
  const tree = new Tree();
  try {
    const written = readRecipe(recipe.heading);
    const taken = takeSteps(tree, recipe);
    const broken = recipe.laws.flatMap((law) => {
      const said = law.broken(tree);
      return said === undefined ? [] : [`with every step taken, ${law.name} fails: ${said}`];
    });
    const bites = taken.flatMap(({ step: { law }, files }) =>
      files.map((file) => ({
        file,
        law: law.name,
        said: tree.without(file, () => law.broken(tree)),
      })),
    );
    const unnoticed = bites
      .filter(({ said }) => said === undefined)
      .map(({ file, law }) => `${law} does not notice that ${file} was left out`);
    return {
      said: written.files,
      touched: tree.touched(),
      lies: [...liesOf(written, taken), ...broken, ...unnoticed],
      bites,
    };
  } finally {
    tree.remove();
  }
}
