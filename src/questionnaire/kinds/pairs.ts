import type { Kind } from './kind.js';
import { checkOptions, wordOptions } from './options.js';
import { gridLinesOf, gridOf } from './shapes/grid.js';

const ASPECTS = 2;

/** Two things asked of each item: how important it is, and how satisfied people are with it. */
export const pairs: Kind = {
  ...gridOf(gridLinesOf),
  fields: { required: 'optional', rows: 'needed', aspects: 'needed' },
  roles: ['not-concerned', 'not-said', 'unknown'],
  presets: [
    {
      name: 'pairs',
      start: {
        rows: [],
        aspects: [
          { code: 'importance', label: {}, options: [] },
          { code: 'satisfaction', label: {}, options: [] },
        ],
      },
    },
  ],
  check({ aspects = [] }, report) {
    if (aspects.length !== ASPECTS) {
      report('aspects', 'list-size', `write ${ASPECTS} aspects that each item is asked about`);
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
