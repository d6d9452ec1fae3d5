import { type KindExamples, kept, options, role, TOO_MANY_OPTIONS } from './kind-examples.js';

const onlyItsOptions = [
  [['a', 'elsewhere'], 'unknown-option'],
  [['a', 'a'], 'twice'],
  [[['a']], 'not-an-answer'],
  [{ a: 'a' }, 'not-an-answer'],
] as const;

export const multiple: KindExamples = {
  questions: [
    {
      name: 'any of three',
      fields: { options: options('a', 'b', 'c') },
      accepts: [
        [
          ['c', 'a'],
          ['a', 'c'],
        ],
        ['b', ['b']],
        [['', 'b'], ['b']],
        [[], undefined],
      ],
      refuses: onlyItsOptions,
    },
    {
      name: 'at most two, all roles, required',
      fields: {
        options: [
          ...options('a', 'b', 'c'),
          role('other', 'else'),
          role('not-concerned', 'na'),
          role('not-said', 'pns'),
        ],
        max: 2,
        required: true,
        unfavourable: ['b'],
      },
      accepts: [kept(['a', 'else']), kept(['na'])],
      refuses: [
        [['a', 'b', 'c'], 'too-many'],
        [['a', 'na'], 'not-alone'],
        [['na', 'pns'], 'not-alone'],
        [[], 'required'],
      ],
    },
  ],
  refused: [
    [{ options: options('a') }, 'options list-size'],
    [{ options: TOO_MANY_OPTIONS }, 'options list-size'],
    [{ options: options('a', 'b'), max: 3 }, 'max bounds'],
    [{ options: options('a', 'b'), min: 2, max: 1 }, 'max bounds'],
    [{ options: options('a', 'b'), rows: options('r') }, 'rows not-for-type'],
  ],
};

export const pick: KindExamples = {
  questions: [
    {
      name: 'two of four',
      fields: { options: options('a', 'b', 'c', 'd'), min: 2, max: 2 },
      accepts: [
        [
          ['d', 'b'],
          ['b', 'd'],
        ],
      ],
      refuses: [[['a'], 'too-few'], [['a', 'b', 'c'], 'too-many'], ...onlyItsOptions],
    },
    {
      name: 'one to three of four, or not to say',
      fields: {
        options: [...options('a', 'b', 'c'), role('other', 'else'), role('not-said', 'pns')],
        min: 2,
        max: 3,
        sensitive: true,
      },
      accepts: [kept(['a', 'b', 'else']), kept(['pns'])],
      refuses: [
        [['a'], 'too-few'],
        [['a', 'pns'], 'not-alone'],
      ],
    },
  ],
  refused: [
    [{ options: options('a', 'b') }, 'min missing'],
    [{ options: options('a', 'b'), min: 1, max: 3 }, 'max bounds'],
    [{ options: options('a', 'b'), min: 1, max: 0 }, 'max bounds'],
  ],
};
