import aspects from '../wordings/aspects.json' with { type: 'json' };
import type { Kind } from './kind.js';
import { checkOptions, wordOptions } from './options.js';
import { gridLinesOf } from './grid-lines.js';
import { gridOf } from './shapes/grid.js';
import { usualScale } from './usual-scales.js';

const ASPECTS = 2;

/** The two ends of the usual scales; with both named, the report draws how far the aspects lie apart. */
const LOWER = ['1', '2'];
const UPPER = ['4', '5'];

/**
 * Two things asked of each item: how important it is, and how satisfied people are with it.
 *
 * @fields `rows` and two `aspects`, each with `options`
 * @answer one option for each, as `row.aspect:option`
 * @published `code:row.aspect`
 */
export const pairs: Kind = {
  ...gridOf(gridLinesOf),
  fields: { required: 'optional', rows: 'needed', aspects: 'needed' },
  roles: ['not-concerned', 'not-said', 'unknown'],
  scores: 'usual',
  presets: [
    {
      name: 'pairs',
      start: {
        rows: [],
        aspects: [
          {
            code: 'importance',
            label: aspects.importance,
            options: usualScale('importance'),
            // That something does not matter is no bad news: this side alone is told.
            favourable: UPPER,
          },
          {
            code: 'satisfaction',
            label: aspects.satisfaction,
            options: usualScale('satisfaction'),
            favourable: UPPER,
            unfavourable: LOWER,
          },
        ],
      },
    },
  ],
  check({ aspects = [] }, report) {
    if (aspects.length !== ASPECTS) {
      report('aspects', 'aspects-number', { number: ASPECTS });
    }
    for (const [i, { options }] of aspects.entries()) {
      checkOptions(options, report, { field: `aspects[${i}].options` });
    }
  },
  options: () => [],
  wording: ({ rows = [], aspects = [] }) => [
    ...rows.map((row) => ({ kind: 'row', row }) as const),
    ...aspects.flatMap((aspect) => [
      { kind: 'aspect', aspect } as const,
      ...wordOptions(aspect.options),
    ]),
  ],
  freeze: () => ({}),
};
