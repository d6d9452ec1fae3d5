import {
  type KindExamples,
  kept,
  label,
  options,
  role,
  scored,
  TOO_MANY_OPTIONS,
} from './kind-examples.js';

export const ranking: KindExamples = {
  questions: [
    {
      name: 'five options, the first two told together',
      fields: { options: options('a', 'b', 'c', 'd', 'e'), among: 2 },
      accepts: [
        kept(['c', 'a', 'b', 'e', 'd']),
        ['a', ['a']],
        [
          ['b', 'a', '', ''],
          ['b', 'a'],
        ],
      ],
      refuses: [
        [['', 'b', 'a'], 'place-empty'],
        [['b', '', 'a'], 'place-empty'],
        [['a', 'a'], 'twice'],
        [['x'], 'unknown-option'],
        [[['a']], 'not-an-answer'],
      ],
    },
    {
      name: 'two to three of four places',
      fields: { options: options('a', 'b', 'c', 'd'), min: 2, max: 3, required: true },
      accepts: [kept(['d', 'a', 'c'])],
      refuses: [
        [['a'], 'too-few'],
        [['a', 'b', 'c', 'd'], 'too-many'],
        [undefined, 'required'],
      ],
    },
    {
      name: 'two options',
      fields: { options: options('a', 'b') },
      accepts: [kept(['b', 'a'])],
      refuses: [],
    },
  ],
  refused: [
    [{ options: options('a') }, 'options list-size'],
    [{ options: options('a', 'b'), among: 3 }, 'among bounds'],
    [{ options: options('a', 'b'), among: 0 }, 'among whole-number'],
    [{ options: options('a', 'b'), max: 3 }, 'max bounds'],
    [{ options: [...options('a'), role('other', 'b')] }, 'options[1].role role'],
    [{ options: options('a', 'b'), unfavourable: ['a'] }, 'unfavourable not-for-type'],
  ],
};

export const matrix: KindExamples = {
  questions: [
    {
      name: 'two rows on one scale',
      fields: {
        rows: options('pay', 'hours'),
        options: [...scored('1', '2', '3'), role('not-concerned', 'na')],
        direction: 'up',
      },
      accepts: [
        [
          ['hours:3', 'pay:na'],
          ['pay:na', 'hours:3'],
        ],
        ['pay:1', ['pay:1']],
      ],
      refuses: [
        [['pay:1', 'pay:2'], 'twice'],
        [['pay:4'], 'unknown-option'],
        [['other:1'], 'unknown-option'],
        [['pay'], 'unknown-option'],
        [[1], 'not-an-answer'],
      ],
    },
  ],
  refused: [
    [{ options: options('a', 'b') }, 'rows missing'],
    [{ options: options('a'), rows: options('r') }, 'options list-size'],
    [{ options: options('a', 'b'), rows: options('r', 'r') }, 'rows[1].code code-twice'],
    [{ options: options('a', 'b'), rows: options('r'), aspects: [] }, 'aspects list-size'],
  ],
};

const aspects = [
  {
    code: 'importance',
    label: label('Importance'),
    options: scored('low', 'high'),
  },
  {
    code: 'satisfaction',
    label: label('Satisfaction'),
    options: [...scored('poor', 'fair', 'good'), role('unknown', 'dk')],
    unfavourable: ['poor'],
    favourable: ['good'],
  },
];

export const pairs: KindExamples = {
  questions: [
    {
      name: 'two items',
      fields: { rows: options('pay', 'hours'), aspects },
      accepts: [
        [
          ['pay.satisfaction:dk', 'pay.importance:high'],
          ['pay.importance:high', 'pay.satisfaction:dk'],
        ],
        ['hours.importance:low', ['hours.importance:low']],
      ],
      refuses: [
        [['pay.importance:high', 'pay.importance:low'], 'twice'],
        [['pay.importance:good'], 'unknown-option'],
        [['pay:high'], 'unknown-option'],
        [[['pay.importance:high']], 'not-an-answer'],
      ],
    },
  ],
  refused: [
    [{ rows: options('r'), aspects: aspects.slice(1) }, 'aspects list-size'],
    [{ rows: options('r') }, 'aspects missing'],
    [
      { rows: options('r'), aspects: [aspects[0], { ...aspects[1], options: options('a') }] },
      'aspects[1].options list-size',
    ],
    [
      { rows: options('r'), aspects: [aspects[0], { ...aspects[1], favourable: ['dk'] }] },
      'aspects[1].favourable sides',
    ],
    [{ rows: options('r'), aspects: [aspects[0], aspects[0]] }, 'aspects[1].code code-twice'],
    [{ rows: options('r'), aspects, options: options('a', 'b') }, 'options not-for-type'],
  ],
};

const classes = (...from: readonly (number | string)[]) =>
  ['c0', ...from].map((start, i) => ({
    code: `c${i}`,
    label: label(`Class ${i}`),
    ...(i === 0 ? {} : { from: start }),
  }));

export const number: KindExamples = {
  questions: [
    {
      name: 'published in classes',
      fields: { min: 0, max: 200, classes: classes(10, 50.5), unfavourable: ['c2'] },
      accepts: [['12,50', '12.5'], ['007', '7'], kept('200'), [' 3 ', '3'], ['', undefined]],
      refuses: [
        ['many', 'not-a-number'],
        ['1,234', 'two-readings'],
        ['1e3', 'not-a-number'],
        ['-1', 'out-of-range'],
        ['200.000001', 'out-of-range'],
        [['1', '2'], 'not-an-answer'],
        [7, 'not-an-answer'],
      ],
    },
    {
      name: 'below zero, and not published',
      fields: { min: -1_000_000_000, max: 1_000_000_000, required: true },
      accepts: [kept('-999999999.123456'), ['-0', '0']],
      refuses: [['', 'required']],
    },
  ],
  refused: [
    [{ min: 0 }, 'max missing'],
    [{ min: 5, max: 1 }, 'max bounds'],
    [{ min: 0, max: 2_000_000_000 }, 'max bounds'],
    [{ min: 0, max: 9, classes: classes(5, 5) }, 'classes[2].from classes'],
    [{ min: 0, max: 9, classes: classes('2031-01-01') }, 'classes[1].from classes'],
    [{ min: 0, max: 9, classes: classes() }, 'classes list-size'],
    [{ min: 0, max: 9, classes: classes('x') }, 'classes[1].from bound'],
    [
      { min: 0, max: 9, classes: classes(5).map((one) => ({ ...one, from: 1 })) },
      'classes[0].from classes',
    ],
    [{ min: 0, max: 9, unfavourable: ['c1'] }, 'unfavourable sides'],
  ],
};

export const date: KindExamples = {
  questions: [
    {
      name: 'published in classes',
      fields: { classes: classes('2020-01-01', '2030-01-01'), favourable: ['c0'] },
      accepts: [kept('2019-12-31'), [' 2020-01-01', '2020-01-01']],
      refuses: [
        ['2031-02-30', 'not-a-day'],
        ['yesterday', 'not-a-day'],
        [['2031-01-01', '2031-01-02'], 'not-an-answer'],
      ],
    },
    { name: 'not published', fields: {}, accepts: [kept('2031-12-31')], refuses: [] },
  ],
  refused: [
    [{ classes: classes('2030-01-01', '2020-01-01') }, 'classes[2].from classes'],
    [{ classes: classes(5) }, 'classes[1].from classes'],
    [{ min: 0, max: 5 }, 'min not-for-type'],
    [{ classes: TOO_MANY_OPTIONS }, 'classes list-size'],
  ],
};

export const text: KindExamples = {
  questions: [
    {
      name: 'long',
      fields: { help: label('No names.') },
      accepts: [
        [' Good\r\nsoup ', 'Good\nsoup'],
        ['\u200b', undefined],
        ['e\u0301', '\u00e9'],
      ],
      refuses: [
        ['x'.repeat(601), 'too-long'],
        ['a\u202eb', 'bad-characters'],
        ['\ud800', 'bad-characters'],
        [['a', 'b'], 'not-an-answer'],
      ],
    },
    {
      name: 'on one line',
      fields: { oneLine: true, maxLength: 40, required: true },
      accepts: [['Good \n soup', 'Good soup']],
      refuses: [
        [' ', 'required'],
        ['x'.repeat(41), 'too-long'],
      ],
    },
  ],
  refused: [
    [{ maxLength: 0 }, 'maxLength whole-number'],
    [{ maxLength: 5001 }, 'maxLength whole-number'],
    [{ options: options('a', 'b') }, 'options not-for-type'],
    [{ oneLine: 'yes' }, 'oneLine flag'],
  ],
};

export const info: KindExamples = {
  questions: [{ name: 'a paragraph', fields: {}, accepts: [], refuses: [] }],
  refused: [
    [{ required: true }, 'required not-for-type'],
    [{ options: options('a', 'b') }, 'options not-for-type'],
  ],
};
