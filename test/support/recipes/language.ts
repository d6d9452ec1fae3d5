import { types, words } from './laws.js';
import type { Recipe } from './recipe.js';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/** The same tree, with Italian beside English wherever languages stand beside one another. */
function withItalian(json: Json): Json {
  if (typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(withItalian);
  const entries = Object.entries(json).map(([key, value]) => [key, withItalian(value)] as const);
  const english = entries
    .filter(([key]) => key === 'en')
    .map(([, value]) => ['it', value] as const);
  return Object.fromEntries([...entries, ...english]);
}

/** Italian that is not translated yet: what stands where, not what it says, is the recipe. */
export const language: Recipe = {
  name: 'language',
  heading: 'A language',
  laws: [types, words],
  steps: [
    {
      law: words,
      take(tree) {
        for (const english of tree.find('src/*/words/en.json')) {
          tree.write(english.replace('en.json', 'it.json'), tree.read(english));
        }
      },
    },
    {
      law: words,
      take(tree) {
        for (const file of tree.find('src/*/wordings/*.json')) {
          tree.write(file, JSON.stringify(withItalian(JSON.parse(tree.read(file)) as Json)));
        }
      },
    },
    {
      law: words,
      take: (tree) => tree.replace('src/common/languages.ts', "'de']", "'de', 'it']"),
    },
  ],
};
