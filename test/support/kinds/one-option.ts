import {
  type KindExamples,
  kept,
  label,
  options,
  role,
  scored,
  TOO_MANY_OPTIONS,
} from './kind-examples.js';

const onlyItsOptions = [
  ['elsewhere', 'unknown-option'],
  [['a', 'b'], 'not-an-answer'],
  [{ a: 1 }, 'not-an-answer'],
] as const;

const MANY = options(...Array.from({ length: 400 }, (_, i) => `site${i}`));

export const single: KindExamples = {
  questions: [
    {
      name: 'two options',
      fields: { options: options('a', 'b'), task: 'workload' },
      accepts: [kept('a'), ['  b ', 'b'], [['a'], 'a'], ['', undefined], [[], undefined]],
      refuses: onlyItsOptions,
    },
    {
      name: 'all roles, and sides',
      fields: {
        options: [
          ...options('a', 'b', 'c'),
          role('not-concerned', 'na'),
          role('not-said', 'pns'),
          role('unknown', 'dk'),
          role('other', 'else'),
        ],
        unfavourable: ['a'],
        favourable: ['c', 'else'],
      },
      accepts: [kept('pns'), kept('else')],
      refuses: onlyItsOptions,
    },
    {
      name: '400 options to search',
      fields: { options: MANY, search: true, required: true },
      accepts: [kept('site399')],
      refuses: [['', 'required'], ...onlyItsOptions],
    },
  ],
  refused: [
    [{ options: options('a') }, 'options list-size'],
    [{ options: [...MANY, ...options('one-more')] }, 'options list-size'],
    [{ options: options('a', 'b'), min: 1 }, 'min not-for-type'],
    [{ options: options('a', 'b'), unfavourable: ['c'] }, 'unfavourable sides'],
    [{ options: options('a', 'b'), unfavourable: ['a', 'a'] }, 'unfavourable sides'],
    [
      { options: [...options('a', 'b'), role('not-said', 'pns')], favourable: ['pns'] },
      'favourable sides',
    ],
    [{ options: options('a', 'b'), unfavourable: ['a'], favourable: ['a'] }, 'favourable sides'],
    [{ options: [...options('a'), role('vip', 'b')] }, 'options[1].role one-of'],
    [{ options: [role('other', 'a'), role('other', 'b'), ...options('c')] }, 'options role'],
    [
      { options: [...scored('a', 'b'), { ...role('not-said', 'pns'), score: 2 }] },
      'options[2].score role',
    ],
    [{ options: options('a', 'b'), task: 'gossip' }, 'task one-of'],
  ],
};

export const scale: KindExamples = {
  questions: [
    {
      name: 'five points and what stands beside them',
      fields: {
        options: [...scored('1', '2', '3', '4', '5'), ...options('na'), role('not-said', 'pns')],
        direction: 'up',
        sensitive: true,
      },
      accepts: [kept('1'), kept('na'), ['', undefined]],
      refuses: [['6', 'unknown-option'], ...onlyItsOptions],
    },
  ],
  refused: [
    [{ options: options('a', 'b') }, 'options scores'],
    [{ options: scored('a', 'b').map((one) => ({ ...one, score: 1 })) }, 'options scores'],
    [{ options: [...scored('a', 'b'), role('other', 'c')] }, 'options[2].role role'],
    [{}, 'options missing'],
  ],
};

export const classes: KindExamples = {
  questions: [
    {
      name: 'four classes',
      fields: {
        options: [...scored('none', 'few', 'some', 'many'), role('unknown', 'dk')],
        unfavourable: ['many'],
      },
      accepts: [kept('few'), kept('dk')],
      refuses: onlyItsOptions,
    },
  ],
  refused: [
    [{ options: TOO_MANY_OPTIONS }, 'options list-size'],
    [{ options: scored('a', 'b'), search: true }, 'search not-for-type'],
  ],
};

export const yesno: KindExamples = {
  questions: [
    {
      name: 'in the product’s words',
      fields: {},
      accepts: [kept('yes'), kept('no')],
      refuses: [['maybe', 'unknown-option'], ...onlyItsOptions],
    },
    {
      name: 'with “do not know”',
      fields: { options: [role('unknown', 'dk')], unfavourable: ['no'], favourable: ['yes'] },
      accepts: [kept('yes'), kept('dk')],
      refuses: onlyItsOptions,
    },
    {
      name: 'in words of its own',
      fields: { options: options('no', 'yes', 'not-yet'), required: true },
      accepts: [kept('not-yet')],
      refuses: [[undefined, 'required'], ...onlyItsOptions],
    },
  ],
  refused: [
    [{ options: options('yes', 'maybe') }, 'options yes-and-no'],
    [{ options: options('yes', 'no'), rows: options('r') }, 'rows not-for-type'],
  ],
};

export const rating: KindExamples = {
  questions: [
    {
      name: '0 to 10',
      fields: {},
      accepts: [kept('0'), kept('10'), [['7'], '7']],
      refuses: [
        ['11', 'unknown-option'],
        ['-1', 'unknown-option'],
        ['7.5', 'unknown-option'],
      ],
    },
    {
      name: '1 to 5 with ends and a way out',
      fields: {
        min: 1,
        max: 5,
        ends: { low: label('Not at all'), high: label('Very much') },
        options: [role('not-concerned', 'na')],
        direction: 'up',
      },
      accepts: [kept('1'), kept('5'), kept('na')],
      refuses: [['0', 'unknown-option']],
    },
    {
      name: 'points of its own',
      fields: { options: scored('low', 'middle', 'high') },
      accepts: [kept('middle')],
      refuses: onlyItsOptions,
    },
  ],
  refused: [
    [{ max: 100 }, 'max bounds'],
    [{ min: 5, max: 5 }, 'max bounds'],
    [{ min: 0.5, max: 5 }, 'max bounds'],
    [{ options: scored('a', 'b'), max: 5 }, 'max bounds'],
    [{ options: options('a', 'b') }, 'options scores'],
    [{ ends: { low: label('Bad') } }, 'ends.high localised'],
  ],
};

export const petition: KindExamples = {
  questions: [
    {
      name: 'in the product’s words',
      fields: { required: true },
      accepts: [kept('sign')],
      refuses: [
        ['', 'required'],
        ['no', 'unknown-option'],
      ],
    },
    {
      name: 'in words of its own',
      fields: { options: options('sign') },
      accepts: [kept('sign')],
      refuses: onlyItsOptions,
    },
  ],
  refused: [
    [{ options: options('agree') }, 'options petition'],
    [{ options: options('sign', 'refuse') }, 'options petition'],
    [{ unfavourable: ['sign'] }, 'unfavourable not-for-type'],
  ],
};
