import { finderOf, type Needles } from './find-bytes.js';
import type { Loot } from './loot.js';

/** Which of these bytes stand anywhere in the loot: `what in file`. */
export function tracesIn({ files }: Loot, needles: Needles): readonly string[] {
  const find = finderOf(needles);
  return [...files].flatMap(([file, bytes]) =>
    [...find(bytes).keys()].map((what) => `${what} in ${file}`),
  );
}
