import type { Kind } from './kind.js';
import { checkOptions, ownOptions, wordOptions } from './options.js';
import { gridLinesOf } from './grid-lines.js';
import { gridOf } from './shapes/grid.js';
import { freezeSides } from './sides.js';

/**
 * Several lines, each answered by one of the same options.
 *
 * @fields `rows` and `options`
 * @answer one option for a row, as `row:option`
 * @published one table for a row, `code:row`
 */
export const matrix: Kind = {
  ...gridOf(gridLinesOf),
  fields: {
    required: 'optional',
    options: 'needed',
    rows: 'needed',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown'],
  scores: 'usual',
  presets: [{ name: 'matrix', start: { options: [], rows: [] } }],
  check: (question, report) => checkOptions(ownOptions(question), report),
  options: ownOptions,
  wording: (question) => [
    ...(question.rows ?? []).map((row) => ({ kind: 'row', row }) as const),
    ...wordOptions(ownOptions(question)),
  ],
  freeze: (question) => freezeSides(question, ownOptions(question)),
};
