import { disclosureRule } from './disclosure-rule.js';
import { language } from './language.js';
import { migration } from './migration.js';
import { questionType } from './question-type.js';
import type { Recipe } from './recipe.js';

/** The recipes of CONTRIBUTING.md, in the order in which they stand there. */
export const RECIPES: readonly Recipe[] = [questionType, language, disclosureRule, migration];
