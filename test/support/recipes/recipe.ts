import type { Law } from './laws.js';
import type { Tree } from './tree.js';

/** One line of a recipe, done to a tree, and the law that notices when one of its files is left out. */
export interface Step {
  take(tree: Tree): void;
  readonly law: Law;
}

/** A recipe of CONTRIBUTING.md as something that can be followed: step by step what it says there. */
export interface Recipe {
  readonly name: string;
  /** The heading under which it stands. */
  readonly heading: string;
  readonly steps: readonly Step[];
  /** What must hold once every step is taken. */
  readonly laws: readonly Law[];
}
