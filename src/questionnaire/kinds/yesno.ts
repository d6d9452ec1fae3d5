import type { AnswerOption, QuestionFields } from '../question.js';
import beside from '../wordings/beside.json' with { type: 'json' };
import implied from '../wordings/implied-options.json' with { type: 'json' };
import type { Kind } from './kind.js';
import { checkOptions, codesOf, ownOptions } from './options.js';
import { oneOption } from './shapes/one.js';

const YES_NO: readonly AnswerOption[] = [
  { code: 'yes', label: implied.yes },
  { code: 'no', label: implied.no },
];

const isOnlyBeside = (options: readonly AnswerOption[]): boolean =>
  options.every(({ role }) => role !== undefined);

/** Yes and no in the product's words or the admin's, and what stands beside them. */
function yesNoOptions(question: QuestionFields): readonly AnswerOption[] {
  const own = ownOptions(question);
  return isOnlyBeside(own) ? [...YES_NO, ...own] : own;
}

/**
 * Yes or no.
 *
 * @fields `options` if wanted: `yes` and `no` in other words, or what stands beside them
 * @answer `yes` or `no`
 * @published its options
 */
export const yesno: Kind = {
  ...oneOption(yesNoOptions),
  fields: {
    required: 'optional',
    options: 'optional',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown'],
  scores: 'unusual',
  presets: [
    { name: 'yesno', start: {} },
    {
      name: 'yesno-unknown',
      start: { options: [{ code: 'unknown', label: beside.unknown, role: 'unknown' }] },
    },
  ],
  check(question, report) {
    const codes = codesOf(yesNoOptions(question));
    checkOptions(yesNoOptions(question), report);
    if (codes.includes('yes') && codes.includes('no')) return;
    report('options', 'yes-and-no');
  },
};
