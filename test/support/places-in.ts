import type { Language } from '../../src/common/index.js';
import { fill } from '../../src/language/index.js';

/** Enough to have every form of a plural chosen. */
export const NUMBERS = [0, 1, 2, 3, 7, 11, 1000];

/** A template as it is filled, and the names of the values that it asked for. */
export function fillWith(number: number, template: string, language: Language) {
  const asked = new Set<string>();
  const values = new Proxy<Record<string, number>>(
    {},
    {
      get: () => number,
      getOwnPropertyDescriptor(_, name) {
        asked.add(String(name));
        return { configurable: true, value: number };
      },
    },
  );
  const bound = template.replace(/\{(\w+), (number|plural)\b/g, `{$1, $2:${language}`);
  return { filled: fill(bound, values), asked };
}

export const placesIn = (template: string, language: Language): readonly string[] =>
  [...new Set(NUMBERS.flatMap((one) => [...fillWith(one, template, language).asked]))].sort();
